// Previews a portal of a thousand documents in Chromium while its files are edited: what is saved is
// seen at once, where the reader was; mistakes lie over the last good page; styles change in place.
// Usage: node preview.js PROGRAM
"use strict";

const assert = require("assert");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { spawn } = require("child_process");
const { chromium } = require("playwright-core");

const DOCUMENTS = 1000;
const EDITS = 20;

const SITE = `agency: 示例委
short_name: 示例
agency_code: EXAMPLE03
base_url: https://a.example/
description: 示例。
keywords: [示例]
site_id: "0000000000"
icp: 京ICP备00000000号
police: 京公网安备00000000000000号
phone: 0000-1
address: 示例路1号
`;

function document(title, body) {
  return `---\ntitle: ${title}\nkind: news\npublished: "2024-01-02 09:00"\nreview: {by: 办公室, on: 2024-01-01}\n---\n${body}\n`;
}

function write(root, name, text) {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** A portal with one long document among many. */
function site() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai preview "));
  write(root, "content/site.yaml", SITE);
  write(root, "content/_index.md", "---\ntitle: 首页\n---\n");
  write(root, "content/news/_index.md", "---\ntitle: 动态\n---\n");
  for (let at = 0; at < DOCUMENTS; at += 1) {
    write(root, `content/news/d${at}.md`, document(`第${at}号`, `第${at}号的正文。`));
  }
  return root;
}

const filler = "这是一段很长的正文，用来让页面可以滚动。\n".repeat(200);
const edited = (root, text) => write(root, "content/news/long.md", document("长文", filler + text));

function serve(program, root) {
  const server = spawn(program, ["serve", "--root", root, "--addr", "127.0.0.1:0", "--lang", "zh"]);
  const address = new Promise((done, fail) => {
    let said = "";
    server.stderr.on("data", (data) => {
      said += data;
      const url = said.match(/http:\/\/[^/\s]+\//);
      if (url) done(url[0]);
    });
    server.on("exit", () => fail(new Error(`the preview ended: ${said}`)));
  });
  return { server, address };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function main() {
  const root = site();
  edited(root, "开始。");
  const { server, address } = serve(path.resolve(process.argv[2]), root);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  await page.goto(`${await address}news/long.html`);
  await page.waitForTimeout(300);
  await page.evaluate(() => { window.scrollTo(0, 2000); window.untouched = true; });
  const seen = (text) => page.waitForFunction((t) => document.querySelector("main").textContent.includes(t), text, { polling: "raf" });

  const times = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const start = performance.now();
    edited(root, `第${edit}次修改。`);
    await seen(`第${edit}次修改。`);
    times.push(performance.now() - start);
  }
  assert(median(times) < 300, `an edit is seen after ${median(times)} ms`);
  assert.strictEqual(await page.evaluate(() => window.scrollY), 2000, "the scroll position is lost");

  edited(root, "见[无](none.md)。");
  const overlay = await page.waitForSelector("#gongkai-overlay");
  assert.match(await overlay.textContent(), /content\/news\/long\.md:207:2/, "the overlay has another line");
  edited(root, "改好了。");
  await seen("改好了。");
  assert.strictEqual(await page.$("#gongkai-overlay"), null, "the overlay stays");

  write(root, "theme/assets/site.css", "body { background: rgb(1, 2, 3) }");
  const painted = () => getComputedStyle(document.body).backgroundColor === "rgb(1, 2, 3)";
  await page.waitForFunction(painted, null, { polling: "raf" });
  assert(await page.evaluate(() => window.untouched), "the page was loaded anew");

  write(root, "theme/assets/site.css", "body { background: rgb(3, 2, 1) }");
  await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === "rgb(3, 2, 1)");
  await browser.close();
  const ended = new Promise((done) => { server.removeAllListeners("exit"); server.on("exit", done); });
  server.kill("SIGINT");
  assert.strictEqual(await ended, 0, "Ctrl-C does not stop it cleanly");
  fs.rmSync(root, { recursive: true });
  console.log(`an edit is seen after ${Math.round(median(times))} ms (median of ${EDITS})`);
}

main().catch((error) => { console.error(error); process.exit(1); });
