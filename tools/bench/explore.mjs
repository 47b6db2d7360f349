// The list of projects at every size: when filters and list can be used on a slow line and a slow processor,
// when words can be searched, and how long one choice takes until it is painted.
import { launch, median, watchForReady } from "./browser.mjs";

const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/** Odd, so that there is a middle one. */
const RUNS = 3;
/** How many choices are made to learn what one takes. */
const CHOICES = 40;

/** By number of projects, where the list is served: the first is the real programme. */
const samples = JSON.parse(process.env.SPRINGBOARD_SAMPLES);

async function open(browser, url, line) {
  // A context of its own has an empty cache.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1360, height: 900 });
  const client = await page.createCDPSession();
  const sent = new Map();
  await client.send("Network.enable");
  client.on("Network.responseReceived", ({ requestId, response }) => sent.set(requestId, { url: response.url, bytes: 0 }));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => { if (sent.has(requestId)) sent.get(requestId).bytes = encodedDataLength; });
  if (line) await client.send("Network.emulateNetworkConditions", line);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluateOnNewDocument(watchForReady);
  await page.goto(url, { timeout: 180_000 });
  return { context, page, sent };
}

async function load(browser, url) {
  const { context, page, sent } = await open(browser, url, LINE);
  const ready = await page.evaluate(() => window.springboardReady);
  const data = [...sent.values()].filter(({ url }) => url.includes("/list.bin")).reduce((sum, { bytes }) => sum + bytes, 0);
  // The note that words are still on their way goes when they have come.
  const words = await page.evaluate(async () => {
    const field = document.querySelector("input[name=q]");
    field.value = "care";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const waits = () => document.querySelector(".results__notes").textContent.includes("index of words");
    await new Promise((resolve) => {
      const look = () => (waits() ? requestAnimationFrame(look) : resolve());
      requestAnimationFrame(() => requestAnimationFrame(look));
    });
    return performance.now();
  });
  await context.close();
  return { ready, words, data };
}

async function choose(browser, url) {
  const { context, page } = await open(browser, url);
  await page.evaluate(() => window.springboardReady);
  const found = await page.evaluate(async (choices) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** When the next frame is painted: a task that was asked for in it comes after it. */
    const painted = async () => {
      await frame();
      return new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    };
    document.querySelectorAll(".filters details").forEach((details) => { details.open = true; });
    document.querySelectorAll(".facet-group__more").forEach((button) => button.click());
    await frame();
    await frame();
    const boxes = [...document.querySelectorAll("[data-choose]")].filter((box) => box.checkVisibility());
    const times = [];
    for (let choice = 0; choice < choices; choice += 1) {
      const box = boxes[(Math.floor(choice / 2) * 7) % boxes.length];
      // At any moment between two frames, when all of the choice before is done.
      await new Promise((resolve) => setTimeout(resolve, 200 + ((choice * 7) % 20)));
      const start = performance.now();
      box.click();
      // Effects follow the handler in the same turn.
      for (let turn = 0; turn < 8; turn += 1) await null;
      const handled = performance.now();
      const answered = await painted();
      // What is out of sight comes with the frame after the answer.
      times.push([handled, answered, await painted()].map((time) => time - start));
    }
    return { boxes: boxes.length, hits: document.querySelectorAll("[data-hit]").length, times };
  }, CHOICES);
  await context.close();
  return found;
}

const browser = await launch();
console.log(`\nMedian of ${RUNS} runs, ${LINE.downloadThroughput * 8 / 1e6} Mbit/s, ${LINE.latency} ms, ${SLOWER}x slower processor:\n`);
console.log("| projects | list, bytes sent | list and filters, ms | words, ms | boxes | cards | choice handled, ms | answer painted, ms | all painted, ms |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const { records, url } of samples) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await load(browser, url));
  const [ready, words, data] = ["ready", "words", "data"].map((key) => median(runs.map((run) => run[key])));
  const { boxes, hits, times } = await choose(browser, url);
  // An even number of choices has no middle one; the lower of the two is near enough.
  const choice = [0, 1, 2].map((at) => median(times.map((time) => time[at])).toFixed(1));
  console.log(`| ${records} | ${data} | ${ready.toFixed(0)} | ${words.toFixed(0)} | ${boxes} | ${hits} | ${choice.join(" | ")} |`);
}
await browser.close();
