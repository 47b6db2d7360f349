// What a reader is told about the connection and about new versions, in the note at the foot of each page.
// Never acts alone but once: when files that this page needs are gone, it loads the page anew.

// The page's own address needs a host, which only the reader's browser knows where the content names none.
const canonical = document.querySelector("link[rel=canonical]");
if (canonical) canonical.href = canonical.href;

const own = document.querySelector("script[data-worker]").dataset;
const note = document.getElementById("kept");
const button = note.querySelector("button");
const workers = navigator.serviceWorker;
const TYPED = "springboard typed", AGAIN = "springboard again";
let store;
try { store = sessionStorage; } catch {}

function say(text, offers) {
  note.hidden = false;
  button.hidden = !offers;
  note.querySelector("p").textContent = text;
}

const fields = () => [...document.querySelectorAll("main :is(input, textarea, select)")];
const held = (field) => /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;

/** What did not arrive. A browser may have been told to keep a wrong answer for ever, so each is asked for anew. */
const gone = [];

/** Loads the page anew with what was typed; fails when that cannot be carried over. */
async function again() {
  await Promise.allSettled(gone.map((file) => fetch(file, { cache: "reload" })));
  store.setItem(TYPED, JSON.stringify([location.pathname, fields().map(held)]));
  location.reload();
}

/** Puts back what was typed before the page was loaded anew. */
function putBack() {
  try {
    const [path, typed] = JSON.parse(store.getItem(TYPED));
    store.removeItem(TYPED);
    if (path === location.pathname) fields().forEach((field, at) => {
      if (held(field) === typed[at]) return;
      field[held(field) === field.value ? "value" : "checked"] = typed[at];
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    });
  } catch {}
}
const app = document.querySelector("script[data-js]");
if (app) addEventListener("springboard:ready", putBack, { once: true });
else putBack();

/** A file of this page is gone. Was the site built anew meanwhile? Then this page is the old one. */
let asked;
async function lost({ target }) {
  gone.push(target.src ?? target.href ?? location);
  if (asked) return;
  asked = true;
  const html = await fetch(location.pathname, { cache: "no-store" }).then((answer) => answer.text()).catch(() => "");
  if (!html.includes("data-version=")) return;
  const old = !html.includes(own.version);
  // The loader says itself what it lacks.
  if (old || document.getElementById("notice").hidden)
    say(old ? "This site was renewed while you were reading." : "A part of this page did not arrive.", true);
  try {
    if (old && store.getItem(AGAIN) !== own.version) {
      store.setItem(AGAIN, own.version);
      await again();
    }
  } catch {}
}
addEventListener("springboard:lost", lost);
// What somebody else put into the page is no part of it.
addEventListener("error", ({ target }) => {
  if (/^(LINK|SCRIPT)$/.test(target.tagName) && (target.src || target.href).startsWith(location.origin)) lost({ target });
}, true);
// What did not arrive before this ran was noted by the line that stands before it in the page.
if (window.springboardLost) lost({ target: springboardLost });

const saved = document.documentElement.dataset.saved;
function away() {
  const day = new Date(+saved || performance.timeOrigin).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  say(`You are offline, showing what was saved on ${day}.`);
}
if (saved || !navigator.onLine) away();
addEventListener("offline", away);
addEventListener("online", () => saved ? say("You are online again. This page may have changed.", true) : note.hidden = true);

button.addEventListener("click", () => again().catch(() => location.reload()));

// Browsers offer no workers where the address is not a secure one.
if (workers) {
  const url = own.worker;
  const policy = window.trustedTypes?.createPolicy("springboard", { createScriptURL: () => url });
  workers.addEventListener("message", ({ data }) => {
    if (data !== own.version) say("There is a new version of this site.", true);
  });
  const start = async () => {
    const registered = await workers.register(policy ? policy.createScriptURL(url) : url, { updateViaCache: "none" });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) registered.update().catch(() => {}); });
    const { active } = await workers.ready;
    const seen = [location.href, ...performance.getEntriesByType("resource").map((file) => file.name)];
    active.postMessage({ seen, all: !navigator.connection?.saveData });
  };
  // Once the page's app runs, or cannot: what the worker saves first would take its share of a slow line. Without an
  // app, after everything that the page loads. A browser that refuses loses nothing but the offline copy.
  const later = () => start().catch(() => {});
  // In the place of a lost one this comes late: all of that may have been.
  if (window.springboardLost) later();
  else for (const name of app ? ["springboard:settled", "springboard:lost", "error"] : ["load"]) {
    addEventListener(name, later, { once: true, capture: true });
  }
}
