// Starts the app, and tells the reader in plain words when it does not arrive.
// The page below is readable HTML either way; nothing here may replace it.
const notice = document.getElementById("notice");

/** How long the page may stay without its app before it says so, in milliseconds. */
const PATIENCE = 10_000;

function say(text) {
  notice.querySelector("p").textContent = text;
  notice.hidden = false;
}

/** What did not arrive. A browser may have been told to keep a wrong answer for ever, so each is asked for anew. */
const gone = [];
const ask = (file) => fetch(file, { cache: "reload" });
notice.querySelector("button").addEventListener("click", () => Promise.allSettled(gone.map(ask)).then(() => location.reload()));

const late = setTimeout(
  () => say("The filters and other interactive parts are still loading. Everything on this page can be read meanwhile."),
  PATIENCE,
);

// The app fires this once it runs, or once it has said itself why it cannot.
addEventListener("springboard:settled", () => clearTimeout(late), { once: true });
addEventListener("springboard:ready", () => { if (!("app" in notice.dataset)) notice.hidden = true; }, { once: true });

/** Loads one app of this page, or says why it does not run. The digest, where the build put one, refuses other bytes. */
async function load({ js, wasm, integrity }) {
  try {
    const glue = await import(js);
    await glue.default({ module_or_path: integrity ? fetch(wasm, { integrity }) : wasm });
  } catch (error) {
    clearTimeout(late);
    const blocked = typeof WebAssembly !== "object" || error instanceof WebAssembly.CompileError;
    say(blocked
      ? "Your browser, or a setting in it, does not allow the interactive parts of this site to run. You can still read every page and follow every link."
      : "The interactive parts of this site could not be loaded. You can still read every page and follow every link.");
    if (!blocked) gone.push(js, wasm);
    // A site that was renewed meanwhile is loaded anew (keep.js).
    dispatchEvent(new Event("springboard:lost"));
    console.warn("springboard: the app did not start:", error);
  }
}

// What an island starts from is read while its program is still on its way. Where that fails the app asks for it
// again, and says what is wrong.
for (const island of document.querySelectorAll("[data-app][data-file]")) {
  const { base, file } = island.dataset;
  island.readAhead = fetch(`${base}/${file}`).then((answer) => (answer.ok ? answer.arrayBuffer() : undefined)).catch(() => {});
}

for (const script of document.querySelectorAll("script[data-js]")) load(script.dataset);
