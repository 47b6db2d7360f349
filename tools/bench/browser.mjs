// What the three measurements share: where the packages lie, the pages to look at, a quiet browser.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The site's address, as `cargo xtask bench` serves it. */
export const site = process.env.SPRINGBOARD_SITE;

/** The pages that are measured: one of each kind that people arrive at. */
export const pages = [
  ["home", ""],
  ["projects", "projects/"],
  ["a project", process.env.SPRINGBOARD_PROJECT],
  ["a storyboard", process.env.SPRINGBOARD_STORYBOARD],
];

/** Packages are in the per-user cache, not beside this file. */
export async function load(name) {
  const require = createRequire(join(process.env.SPRINGBOARD_NODE_MODULES, "anchor.js"));
  return import(pathToFileURL(require.resolve(name)));
}

/** A browser with an empty profile that talks to nobody but the site. */
export async function launch() {
  const { default: puppeteer } = await load("puppeteer-core");
  return puppeteer.launch({
    executablePath: process.env.SPRINGBOARD_BROWSER,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  });
}

/** Notes when the app says that it runs. */
export function watchForReady() {
  window.springboardReady = new Promise((resolve) => {
    addEventListener("springboard:ready", () => resolve(performance.now()), { once: true });
  });
}

/** The middle of an odd number of measurements. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
