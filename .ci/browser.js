// Opens every page of a built portal in Chromium, on an old phone and on a desk, with and without
// JavaScript, and says what a reader would trip over. Usage: node browser.js FOLDER
"use strict";

const fs = require("fs");
const http = require("http");
const path = require("path");
const { chromium } = require("playwright-core");

const root = path.resolve(process.argv[2]);
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Serves the folder on loopback; the answer is its address. */
function serve() {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const file = path.join(root, name.endsWith("/") ? name + "index.html" : name);
    if (!file.startsWith(root) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] || "application/octet-stream" });
    fs.createReadStream(file).pipe(response);
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

/** The pages below `folder`, relative to the root. */
function pages(folder = "") {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : pages(name);
    return entry.name.endsWith(".html") ? [name] : [];
  });
}

/** What is wrong with the page that is open, as its reader sees it. */
function look() {
  const wrong = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.querySelectorAll("body *")].find((e) => e.getBoundingClientRect().right > width + 1);
    wrong.push(`wider than the window (${document.documentElement.scrollWidth} > ${width}): ${wide && wide.outerHTML.slice(0, 90)}`);
  }
  if (document.querySelectorAll("h1").length !== 1) wrong.push("not exactly one h1");
  for (const element of document.querySelectorAll("a[href], button")) {
    const box = element.getBoundingClientRect();
    const name = element.textContent.trim() || element.getAttribute("aria-label") || element.title || element.querySelector("img[alt]");
    if (box.width > 0 && !name) wrong.push(`nothing to read in ${element.outerHTML.slice(0, 90)}`);
  }
  const text = document.querySelector("main p");
  if (text && parseFloat(getComputedStyle(text).fontSize) < 14) wrong.push("text smaller than 14 px");
  return wrong;
}

/** The tables of annual reports, as a grid: what is wrong with the one of requests (25 rows, 7 columns). */
function annual() {
  const tables = [...document.querySelectorAll("table.annual")];
  if (tables.length === 0) return [];
  const rows = [...tables[1].tBodies[0].rows];
  const grid = rows.map(() => []);
  rows.forEach((row, top) => {
    for (const cell of row.cells) {
      let left = 0;
      while (grid[top][left]) left += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) grid[top + down][left + right] = cell;
      }
    }
  });
  const wrong = [];
  if (tables.length !== 3 || rows.length !== 25) wrong.push(`${tables.length} tables, ${rows.length} rows of requests`);
  const number = (row, column) => Number(grid[row][column + 3].textContent);
  const sum = (from, to, get) => { let all = 0; for (let at = from; at <= to; at += 1) all += get(at); return all; };
  for (let column = 0; column < 7; column += 1) {
    const add = sum(2, 22, (row) => number(row, column));
    if (number(0, column) + number(1, column) !== number(23, column) + number(24, column)) wrong.push(`column ${column}: new and over`);
    if (add !== number(23, column)) wrong.push(`column ${column}: the results`);
  }
  grid.forEach((cells, row) => {
    if (cells.length !== 10 || cells.slice(3).some((cell) => cell.tagName !== "TD")) wrong.push(`row ${row}: ${cells.length} columns`);
    if (sum(0, 5, (column) => number(row, column)) !== number(row, 6)) wrong.push(`row ${row}: the total`);
  });
  return wrong;
}

/** What is wrong with searching and sorting the lists of the page. */
function sift() {
  const wrong = [];
  for (const table of document.querySelectorAll("table.list")) {
    const rows = () => [...table.tBodies[0].rows];
    if (rows().length < 4) continue;
    const bar = (table.closest(".table") || table).previousElementSibling;
    const search = bar && bar.querySelector("input[type=search]");
    if (!search) { wrong.push("a list that cannot be searched"); continue; }
    const wanted = rows()[2].cells[0].textContent;
    const enter = (text) => { search.value = text; search.dispatchEvent(new Event("input", { bubbles: true })); };
    enter(wanted);
    const found = rows().filter((row) => !row.hidden);
    if (found.length === 0 || found.some((row) => !row.textContent.includes(wanted))) wrong.push(`the search for ${wanted}`);
    enter("");
    const heading = table.tHead.rows[0].cells[0];
    heading.querySelector("button").click();
    heading.querySelector("button").click();
    const texts = rows().map((row) => row.cells[0].textContent.trim());
    const sorted = [...texts].sort((a, b) => b.localeCompare(a, "zh-CN", { numeric: true }));
    if (heading.getAttribute("aria-sort") !== "descending" || texts.join() !== sorted.join()) wrong.push("a list that does not sort");
  }
  return wrong;
}

async function main() {
  const server = await serve();
  const base = `http://127.0.0.1:${server.address().port}/`;
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const wrong = [];
  const names = pages().sort();
  const windows = [
    { width: 320, height: 640, javaScriptEnabled: false },
    { width: 1280, height: 800, javaScriptEnabled: true },
  ];
  for (const { width, height, javaScriptEnabled } of windows) {
    const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: true });
    const page = await context.newPage();
    let name = "";
    const say = (what) => wrong.push(`${name} at ${width} px: ${what}`);
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (!javaScriptEnabled && url.endsWith(".js")) return route.abort();
      if (url.startsWith(base) || url.startsWith("data:")) return route.continue();
      say(`asks another host for ${url}`);
      return route.abort();
    });
    page.on("pageerror", (error) => say(`script error: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 400) say(`${response.status()} for ${response.url()}`);
    });
    for (name of names) {
      const address = base + name.split("/").map(encodeURIComponent).join("/");
      await page.goto(address);
      if (fs.readFileSync(path.join(root, name), "utf8").includes('http-equiv="refresh"')) {
        // A former address: it leads on by itself, to a page that is looked at under its own name.
        await page.waitForURL((url) => url.href !== address, { timeout: 5000 }).catch(() => say("leads nowhere"));
        await page.waitForLoadState();
        continue;
      }
      (await page.evaluate(look)).forEach(say);
      (await page.evaluate(annual)).forEach(say);
      if (javaScriptEnabled) (await page.evaluate(sift)).forEach(say);
    }
    await context.close();
  }
  await browser.close();
  server.close();
  console.log(`${names.length} pages looked at in ${windows.length} windows, ${wrong.length} faults`);
  wrong.slice(0, 50).forEach((line) => console.log(line));
  process.exit(wrong.length === 0 && names.length > 0 ? 0 : 1);
}

main();
