// First and largest contentful paint, and the time until the app runs, on a slow line and a slow
// processor: 1.6 Mbit/s, 150 ms there and back, four times slower than this machine.
import { launch, median, pages, site, watchForReady } from "./browser.mjs";

const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/** Odd, so that there is a middle one. */
const RUNS = 5;
/** The largest paint may take this long, in milliseconds. */
const LIMIT = 1500;

async function measure(browser, path) {
  // A context of its own has an empty cache.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
  const client = await page.createCDPSession();
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", LINE);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluateOnNewDocument(watchForReady);
  await page.goto(site + path);
  const found = await page.evaluate(async () => {
    // A page without an app is ready when it is loaded.
    const ready = document.querySelector("script[data-js]") ? await window.springboardReady : performance.now();
    const last = (type) => new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type, buffered: true });
    });
    const shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
    // A small page is loaded before it is painted.
    const first = await new Promise((resolve) => {
      new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(({ startTime }) => resolve(startTime)))
        .observe({ type: "paint", buffered: true });
    });
    const largest = await last("largest-contentful-paint");
    return { first, largest, ready, shift: shifts.reduce((sum, { value }) => sum + value, 0) };
  });
  await context.close();
  return found;
}

const browser = await launch();
console.log(`\nMedian of ${RUNS} runs, in milliseconds:\n\n| page | first paint | largest paint | app runs | layout shift |\n| --- | ---: | ---: | ---: | ---: |`);
for (const [name, path] of pages) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, path));
  const [first, largest, ready, shift] = ["first", "largest", "ready", "shift"].map((key) => median(runs.map((run) => run[key])));
  console.log(`| ${name} | ${first.toFixed(0)} | ${largest.toFixed(0)} | ${ready.toFixed(0)} | ${shift.toFixed(3)} |`);
  if (largest > LIMIT) {
    console.error(`${name}: the largest paint is over ${LIMIT} ms`);
    process.exitCode = 1;
  }
}
await browser.close();
