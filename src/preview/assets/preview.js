// Keeps a previewed page as the files are, where its reader left it.
(function () {
  "use strict";

  function bar() { return document.getElementById("gongkai-preview"); }
  function overlay() { return document.getElementById("gongkai-overlay"); }

  function takeTools(fresh) {
    // The tools of the page have their listeners already: they stay.
    var old = document.querySelector(".tools");
    var next = fresh.querySelector(".tools");
    if (old && next) { next.replaceWith(document.adoptNode(old)); }
  }

  function redraw() {
    fetch(location.href, { cache: "no-store" }).then(function (reply) { return reply.text(); }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, "text/html");
      var x = window.scrollX, y = window.scrollY;
      var open = !!document.querySelector("#gongkai-preview details[open]");
      takeTools(fresh);
      document.title = fresh.title;
      document.body.replaceChildren.apply(document.body, Array.from(fresh.body.childNodes));
      var details = document.querySelector("#gongkai-preview details");
      if (details) { details.open = open; }
      window.scrollTo(x, y);
    }).catch(function () { /* the stream tells when the server is back */ });
  }

  function restyle(version) {
    document.querySelectorAll("link[rel=stylesheet]").forEach(function (link) {
      var url = new URL(link.href);
      if (url.origin === location.origin) {
        url.searchParams.set("v", version);
        link.href = url.href;
      }
    });
  }

  document.addEventListener("click", function (event) {
    if (overlay() && event.target.closest("#gongkai-overlay button")) { overlay().classList.add("closed"); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && overlay()) { overlay().classList.add("closed"); }
  });
  document.addEventListener("change", function (event) {
    if (!event.target.closest("#gongkai-preview input[type=date]")) { return; }
    var day = event.target.value;
    document.cookie = "gongkai-day=" + day + "; path=/; SameSite=Strict" + (day ? "" : "; max-age=0");
    redraw();
  });

  var stream = new EventSource("/.gongkai/changes?since=" + bar().dataset.version);
  stream.addEventListener("page", redraw);
  stream.addEventListener("style", function (event) { restyle(event.data); });
})();
