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

  // A list is searched, filtered by what few values a column has, and sorted by its headings.
  function sift(table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    if (rows.length < 4) { return; }
    var text = function (row, at) { return row.cells[at] ? row.cells[at].textContent.trim() : ""; };
    var bar = document.createElement("form");
    bar.className = "sift";
    bar.setAttribute("role", "search");
    bar.addEventListener("submit", function (event) { event.preventDefault(); });
    var label = function (name, control) {
      var l = document.createElement("label");
      l.textContent = name + " ";
      l.appendChild(control);
      bar.appendChild(l);
      return control;
    };
    var search = label("搜索本表", document.createElement("input"));
    search.type = "search";
    var chosen = [];
    heads.forEach(function (head, at) {
      var values = {};
      rows.forEach(function (row) { values[text(row, at)] = true; });
      var names = Object.keys(values).filter(Boolean);
      var few = names.length > 1 && names.length <= Math.min(12, rows.length / 2);
      if (!few || names.some(function (name) { return name.length > 20; }) || names.every(function (name) { return !isNaN(name); })) { return; }
      var select = label(head.textContent, document.createElement("select"));
      [""].concat(names.sort()).forEach(function (name) { select.add(new Option(name || "全部", name)); });
      chosen.push([at, select]);
    });
    var count = document.createElement("output");
    bar.appendChild(count);
    var show = function () {
      var words = search.value.trim().toLowerCase().split(/\s+/);
      var shown = 0;
      rows.forEach(function (row) {
        var all = row.textContent.toLowerCase();
        var fits = words.every(function (word) { return all.indexOf(word) >= 0; })
          && chosen.every(function (one) { return !one[1].value || text(row, one[0]) === one[1].value; });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = "显示" + shown + "条，共" + rows.length + "条";
    };
    bar.addEventListener("input", show);
    heads.forEach(function (head, at) {
      var name = head.textContent;
      head.textContent = "";
      head.appendChild(button(name, "按" + name + "排序", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        rows.sort(function (a, b) {
          var order = text(a, at).localeCompare(text(b, at), "zh-CN", { numeric: true });
          return down ? -order : order;
        });
        rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
      }));
    });
    var frame = table.closest(".table") || table;
    frame.parentNode.insertBefore(bar, frame);
    show();
  }
  Array.prototype.forEach.call(document.querySelectorAll("table.list"), sift);

  // Of documents those that are not in force any more can be left out.
  Array.prototype.forEach.call(document.querySelectorAll("ul.rows"), function (list) {
    var out = list.querySelectorAll(".validity.repealed, .validity.expired");
    if (!out.length) { return; }
    var bar = document.createElement("form");
    bar.className = "sift";
    var label = document.createElement("label");
    var box = document.createElement("input");
    box.type = "checkbox";
    label.appendChild(box);
    label.appendChild(document.createTextNode(" 不显示已废止、失效的（" + out.length + "件）"));
    bar.appendChild(label);
    box.addEventListener("change", function () {
      Array.prototype.forEach.call(out, function (mark) { mark.closest("li").hidden = box.checked; });
    });
    list.parentNode.insertBefore(bar, list);
  });

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
