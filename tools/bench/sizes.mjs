// Bytes that travel until the projects page is interactive, file by file, as the server sends them.
import { launch, site, watchForReady } from "./browser.mjs";

/** What issue and benchmarks ask for: all files together, in bytes. */
const LIMIT = 260_000;

const browser = await launch();
const page = await browser.newPage();
const client = await page.createCDPSession();
const files = new Map();
await client.send("Network.enable");
client.on("Network.responseReceived", ({ requestId, response }) => {
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const bytes = Number(headers["content-length"] ?? 0);
  files.set(requestId, { url: response.url, coding: headers["content-encoding"] ?? "as it is", bytes });
});
await page.evaluateOnNewDocument(watchForReady);
await page.goto(`${site}projects/`);
await page.evaluate(() => window.springboardReady);
await page.evaluate(() => document.fonts.ready.then(() => true));
await browser.close();

const rows = [...files.values()].filter(({ url }) => url.startsWith(site)).sort((a, b) => b.bytes - a.bytes);
const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
console.log("\n| file | sent as | bytes |\n| --- | --- | ---: |");
for (const { url, coding, bytes } of rows) {
  console.log(`| ${url.slice(site.length) || "/"} | ${coding} | ${bytes.toLocaleString("en-GB")} |`);
}
console.log(`| together | | ${total.toLocaleString("en-GB")} |`);
if (total > LIMIT) {
  console.error(`\nover the limit of ${LIMIT.toLocaleString("en-GB")} bytes`);
  process.exitCode = 1;
}
