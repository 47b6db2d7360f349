// Keeps the site readable without a connection. Pages and content come from the network first, files whose
// name is made from their bytes from what was saved. Written so that it cannot outlive a build: it takes over at
// once, each build changes it, and browsers ask for it anew. The build puts the two values in and makes it small.
const VERSION = "@VERSION@", LIST = "@LIST@";
const HOME = new URL("./", location).href;
const PREFIX = "springboard " + HOME + " ";
const isHashed = (url) => /-[0-9a-f]{16}\.\w+$/.test(url);
const isOurs = (url) => isHashed(url) || url.startsWith(HOME + "content/");
const plain = (url) => url.split(/[?#]/)[0];
const isPage = (answer) => /^text\/html/.test(answer.headers.get("content-type"));

/** What is saved under an address: of this version, else of the one before, which an open page may still need. */
async function find(url) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
  for (const name of names) {
    const saved = await (await caches.open(name)).match(url);
    if (saved) return saved;
  }
}

/** Saves an answer, but never an error, a redirect, or a page in the place of a file. */
async function keep(url, answer) {
  const fits = answer.status === 200 && !answer.redirected && isPage(answer) === /(\/|\.html)$/.test(url);
  if (fits) await (await caches.open(PREFIX + VERSION)).put(url, answer);
  return fits;
}

const take = async (url) => keep(url, await fetch(url, { cache: "no-cache" }));

const list = async () => (await fetch(HOME + LIST)).json();

async function install() {
  const { first } = await list();
  const saved = await Promise.all(first.map((path) => take(HOME + path)));
  if (saved.includes(false)) throw Error("a file of the site is not there");
}

async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.slice(0, -2).map((name) => caches.delete(name)));
  await clients.claim();
  for (const client of await clients.matchAll()) client.postMessage(VERSION);
}

/** What the open page is made of, then, unless the reader saves data, all other pages one after another. */
async function fill({ seen, all }) {
  const rest = all ? (await list()).rest.map((path) => HOME + path) : [];
  const cache = await caches.open(PREFIX + VERSION);
  for (const url of [...seen.map(plain).filter((url) => url.startsWith(HOME) && (isOurs(url) || url.endsWith("/"))), ...rest]) {
    if (!(await cache.match(url))) await take(url).catch(() => {});
  }
}

/** A page as it was saved, which says so itself. */
async function dated(saved) {
  const when = Date.parse(saved.headers.get("date")) || 0;
  const html = (await saved.text()).replace("<html", `<html data-saved="${when}"`);
  return new Response(html, saved);
}

async function page(event, url) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keep(url, answer.clone()));
    return answer;
  } catch {
    const saved = await find(url) || await find(url + "/");
    return saved ? dated(saved) : await find(HOME + "offline/") || Response.error();
  }
}

async function file(event, url) {
  const saved = isHashed(url) && await find(url);
  if (saved) return saved;
  try {
    let answer = await fetch(event.request);
    // A page in the place of a file, which the browser may have been told to keep for ever.
    if (isPage(answer)) answer = await fetch(url, { cache: "reload" });
    event.waitUntil(keep(url, answer.clone()));
    return answer;
  } catch {
    return await find(url) || Response.error();
  }
}

addEventListener("install", (event) => { skipWaiting(); event.waitUntil(install()); });
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(fill(event.data)));
addEventListener("fetch", (event) => {
  const { request } = event, url = plain(request.url);
  if (request.method !== "GET" || !url.startsWith(HOME)) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (isOurs(url)) event.respondWith(file(event, url));
});
