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

/**
 * The table of requests as the official form of 2021 has it, R-30 5.3: the naming cells of each row with the rows
 * and columns they take. In every row of the body seven figures follow.
 */
const REQUESTS = [
  [["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3], ["申请人情况", 1, 7]],
  [["自然人", 2, 1], ["法人或其他组织", 1, 5], ["总计", 2, 1]],
  [["商业企业", 1, 1], ["科研机构", 1, 1], ["社会公益组织", 1, 1], ["法律服务机构", 1, 1], ["其他", 1, 1]],
  [["一、本年新收政府信息公开申请数量", 1, 3]],
  [["二、上年结转政府信息公开申请数量", 1, 3]],
  [["三、本年度办理结果", 22, 1], ["（一）予以公开", 1, 2]],
  [["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 1, 2]],
  [["（三）不予公开", 8, 1], ["1.属于国家秘密", 1, 1]],
  [["2.其他法律行政法规禁止公开", 1, 1]],
  [["3.危及“三安全一稳定”", 1, 1]],
  [["4.保护第三方合法权益", 1, 1]],
  [["5.属于三类内部事务信息", 1, 1]],
  [["6.属于四类过程性信息", 1, 1]],
  [["7.属于行政执法案卷", 1, 1]],
  [["8.属于行政查询事项", 1, 1]],
  [["（四）无法提供", 3, 1], ["1.本机关不掌握相关政府信息", 1, 1]],
  [["2.没有现成信息需要另行制作", 1, 1]],
  [["3.补正后申请内容仍不明确", 1, 1]],
  [["（五）不予处理", 5, 1], ["1.信访举报投诉类申请", 1, 1]],
  [["2.重复申请", 1, 1]],
  [["3.要求提供公开出版物", 1, 1]],
  [["4.无正当理由大量反复申请", 1, 1]],
  [["5.要求行政机关确认或重新出具已获取信息", 1, 1]],
  [["（六）其他处理", 3, 1], ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 1, 1]],
  [["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 1, 1]],
  [["3.其他", 1, 1]],
  [["（七）总计", 1, 2]],
  [["四、结转下年度继续办理", 1, 3]],
];

/** What is wrong with the tables of an annual report; that of requests is compared with `form` cell by cell. */
function annual(form) {
  const tables = [...document.querySelectorAll("table.annual")];
  if (tables.length === 0) return [];
  if (tables.length !== 3) return [`${tables.length} tables in an annual report`];
  const wrong = [];
  const head = tables[1].tHead.rows.length;
  const rows = [...tables[1].rows];
  if (rows.length !== form.length || head !== 3) wrong.push(`${rows.length} rows of requests, ${head} of them headings`);
  rows.forEach((row, at) => {
    const cells = [...row.cells];
    const names = form[at] || [];
    const said = cells.slice(0, names.length).map((cell) => [cell.textContent, cell.rowSpan, cell.colSpan]);
    if (JSON.stringify(said) !== JSON.stringify(names)) wrong.push(`row ${at}: ${JSON.stringify(said)}`);
    const figures = cells.slice(names.length);
    const plain = figures.every((cell) => /^\d+$/.test(cell.textContent) && cell.rowSpan === 1 && cell.colSpan === 1);
    if (cells.slice(0, names.length).some((cell) => cell.tagName !== "TH")) wrong.push(`row ${at}: a name that is no heading`);
    if (figures.length !== (at < head ? 0 : 7) || !plain) wrong.push(`row ${at}: ${figures.length} figures`);
  });
  if (wrong.length > 0) return wrong;
  // What the reader sees: where the figures of one column stand below each other, and what they add up to.
  const body = rows.slice(head).map((row) => [...row.cells].slice(-7));
  const number = (row, column) => Number(body[row][column].textContent);
  const sum = (from, to, get) => { let all = 0; for (let at = from; at <= to; at += 1) all += get(at); return all; };
  for (let column = 0; column < 7; column += 1) {
    const edges = new Set(body.map((cells) => Math.round(cells[column].getBoundingClientRect().left)));
    if (edges.size !== 1) wrong.push(`column ${column} is not straight`);
    if (number(0, column) + number(1, column) !== number(23, column) + number(24, column)) wrong.push(`column ${column}: new and over`);
    if (sum(2, 22, (row) => number(row, column)) !== number(23, column)) wrong.push(`column ${column}: the results`);
  }
  body.forEach((cells, row) => {
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
    const found = rows().filter((row) => row.getBoundingClientRect().height > 0);
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

/** What is wrong with leaving out what is not in force, in the lists of the page. */
function valid() {
  const wrong = [];
  for (const list of document.querySelectorAll("ul.rows")) {
    const rows = [...list.children];
    const out = rows.filter((row) => row.querySelector(".validity.repealed, .validity.expired"));
    if (out.length === 0) continue;
    const box = list.previousElementSibling && list.previousElementSibling.querySelector("input[type=checkbox]");
    if (!box) { wrong.push("a list that cannot leave out what is repealed"); continue; }
    const seen = () => rows.filter((row) => row.getBoundingClientRect().height > 0).length;
    box.click();
    if (seen() !== rows.length - out.length) wrong.push("what is repealed is still seen");
    box.click();
    if (seen() !== rows.length) wrong.push("what is repealed does not come back");
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
      (await page.evaluate(annual, REQUESTS)).forEach(say);
      if (!javaScriptEnabled) continue;
      (await page.evaluate(sift)).forEach(say);
      (await page.evaluate(valid)).forEach(say);
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
