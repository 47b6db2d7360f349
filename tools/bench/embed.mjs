// From the content of a frame to its height in the host's page, which is another site; and the bytes of a poll in a
// frame. What the two tell each other is in docs/embed.md.
import { createServer } from "node:http";
import { launch, median, site, watchForReady } from "./browser.mjs";

/** Odd, so that there is a middle one. */
const RUNS = 7;
/** The median of a height may come this long after the content that it is for, parsed and with its style, in milliseconds. */
const LIMIT = 100;
/** A height that has not changed for so long is the last one, in milliseconds. */
const REST = 400;
/** Where the frame stands, in pixels from the top: in the window, or below it and near enough to be loaded. */
const SIZE = { width: 1000, height: 900 };
const PLACES = { "in sight": 0, "below the window": SIZE.height + 100 };

const forms = JSON.parse(process.env.SPRINGBOARD_FRAMES);

/** A partner's page: nothing but our script, one element, and a note of every height that its frame is given. */
const hostPage = (path, above) => `<!doctype html><html lang="en"><head><title>A partner's page</title><link rel="icon" href="data:,">
<script src="${site}embed.js" async></script></head><body><div style="height: ${above}px"></div>
<springboard-embed src="${site}embed/${path}"><a href="${site}${path}">On the full site</a></springboard-embed>
<script>
window.heights = [];
customElements.whenDefined("springboard-embed").then(() => {
  new MutationObserver(([{ target }]) => {
    const height = parseFloat(target.style?.height);
    if (height && height !== heights.at(-1)?.height) heights.push({ height, at: performance.timeOrigin + performance.now() });
  }).observe(document.querySelector("springboard-embed").shadowRoot, { subtree: true, attributeFilter: ["style"] });
});
</script></body></html>`;

/** In the frame: notes when its style sheet is there. Before that no browser shows the page, and it has no height. */
function watchForStyle() {
  document.addEventListener("load", ({ target }) => {
    if (target.rel === "stylesheet") window.springboardStyled = performance.now();
  }, true);
}

/** In the frame, on the clock of all pages: when it was parsed, when its style was there too, and when its app had made
 * of it what it makes. */
async function contentTimes() {
  const { domInteractive } = performance.getEntriesByType("navigation")[0];
  const styled = Math.max(window.springboardStyled, domInteractive);
  const runs = document.querySelector("script[data-js]") ? await window.springboardReady : styled;
  return [domInteractive, styled, Math.max(runs, styled)].map((time) => performance.timeOrigin + time);
}

/** In the frame: what was sent for it, file by file. */
function filesOfFrame() {
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  return entries.map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]);
}

/** One reader who has never been here. */
async function measure(browser, address) {
  // A context of its own has an empty cache.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(SIZE);
  await page.evaluateOnNewDocument(watchForReady);
  await page.evaluateOnNewDocument(watchForStyle);
  await page.goto(address);
  const frame = await page.waitForFrame((one) => one.url().startsWith(`${site}embed/`));
  await page.waitForFunction(() => window.heights.length > 0);
  const [parsed, styled, made] = await frame.evaluate(contentTimes);
  const rests = (rest) => performance.timeOrigin + performance.now() - window.heights.at(-1).at > rest;
  await page.waitForFunction(rests, {}, REST);
  const heights = await page.evaluate(() => window.heights.map(({ at }) => at));
  const files = await frame.evaluate(filesOfFrame);
  await context.close();
  const last = heights.at(-1);
  return { style: styled - parsed, first: heights[0] - styled, last: Math.max(0, last - made), whole: last - parsed, files };
}

const server = createServer(({ url }, answer) => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  answer.setHeader("content-type", "text/html");
  answer.end(hostPage(pathname.slice(1), Number(searchParams.get("above"))));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
// Another name for this machine: to a browser it is another site, whose frames have a process of their own.
const host = `http://localhost:${server.address().port}/`;
const browser = await launch();

console.log(`\n${RUNS} runs, in milliseconds, median (worst):\n`);
console.log("| in the frame | where | parsed to style | content to first height | content, or the app's start, to last height | parsed to last height |");
console.log("| --- | --- | ---: | ---: | ---: | ---: |");
let poll = [];
for (const [name, path] of Object.entries(forms)) {
  for (const [place, above] of Object.entries(PLACES)) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, `${host}${path}?above=${above}`));
    const told = ["style", "first", "last", "whole"].map((key) => runs.map((run) => run[key]));
    const cells = told.map((times) => `${median(times).toFixed(0)} (${Math.max(...times).toFixed(0)})`);
    console.log(`| ${name} | ${place} | ${cells.join(" | ")} |`);
    if (path.startsWith("polls/")) poll = runs[0].files;
    if (median(told[1]) > LIMIT || median(told[2]) > LIMIT) {
      console.error(`${name}, ${place}: the height comes more than ${LIMIT} ms after the content`);
      process.exitCode = 1;
    }
  }
}
await browser.close();
server.close();

const code = poll.filter(([name]) => /\.(js|wasm)$/.test(name));
const sum = (files) => files.reduce((all, [, bytes]) => all + bytes, 0).toLocaleString("en-GB");
console.log("\n| a poll in a frame | bytes |\n| --- | ---: |");
for (const [name, bytes] of poll.sort(([, one], [, other]) => other - one)) console.log(`| ${name} | ${bytes.toLocaleString("en-GB")} |`);
console.log(`| script and WebAssembly | ${sum(code)} |\n| together | ${sum(poll)} |`);
