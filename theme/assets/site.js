// Everything on the portal works without this file; it adds comfort.
(function () {
  "use strict";
  var root = document.documentElement;
  var sizes = [["标准", "100%"], ["大", "115%"], ["特大", "135%"]];

  function read(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function write(key, value) { try { localStorage.setItem(key, value); } catch (e) { /* private mode */ } }

  function button(text, label, act) {
    var b = document.createElement("button");
    b.type = "button";
    b.textContent = text;
    b.setAttribute("aria-label", label);
    b.addEventListener("click", act);
    return b;
  }

  var tools = document.querySelector(".tools");
  if (tools) {
    var current = read("text-size");
    var set = sizes.map(function (size) {
      var b = button(size[0], size[0] + "字号", function () {
        root.style.fontSize = size[1];
        write("text-size", size[1]);
        set.forEach(function (other) { other.setAttribute("aria-pressed", String(other === b)); });
      });
      b.setAttribute("aria-pressed", String((current || "100%") === size[1]));
      tools.appendChild(b);
      return b;
    });
    tools.appendChild(button("打印", "打印本页", function () { window.print(); }));
    tools.hidden = false;
    if (current) { root.style.fontSize = current; }
  }

  // A permalink is copied when it is followed.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.permalink");
    if (link && navigator.clipboard) {
      navigator.clipboard.writeText(link.href);
      link.classList.add("copied");
      setTimeout(function () { link.classList.remove("copied"); }, 1500);
    }
    var out = event.target.closest && event.target.closest("a.out");
    if (out && !window.confirm("您将离开本网站，打开 " + out.hostname + "。是否继续？")) {
      event.preventDefault();
    }
  });
})();
