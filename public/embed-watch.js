// Stands inside every page made for frames, before all that it loads: a partner's page may show one that is older than
// the site, and its files are gone. It loads such a page anew once; where that is no help, it says so, and the line it
// fills leads to the full page. docs/embed.md says what a reader sees.
(() => {
  const AGAIN = "embed-again";
  /** What did not arrive. A browser may have been told to keep a wrong answer for ever, so each is asked for anew. */
  const gone = [];
  let lost = false, touched = false;

  function say(text) {
    const notice = document.getElementById("notice");
    // The loader has said already what is missing.
    if (!notice.hidden) return;
    notice.querySelector("p").textContent = text;
    const ask = (file) => fetch(file, { cache: "reload" });
    notice.querySelector("button").onclick = () => Promise.allSettled(gone.map(ask)).then(() => location.reload());
    // An app that starts all the same does not make it whole.
    notice.dataset.app = "";
    notice.hidden = false;
  }

  /** What somebody else put into the page is no part of it. */
  const isOurs = (file) => /^(LINK|SCRIPT)$/.test(file.tagName) && (file.src || file.href).startsWith(location.origin);

  /** Whether the site is another by now: it does not name every file that this page does. */
  async function renewed() {
    const answer = await fetch(location.pathname, { cache: "no-store" }).catch(() => {});
    const html = answer?.ok ? await answer.text() : "";
    const files = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel$=preload]")].filter(isOurs);
    return html && files.some((file) => !html.includes(file.getAttribute(file.src ? "src" : "href")));
  }

  async function lose(...files) {
    gone.push(...files);
    if (lost) return;
    lost = true;
    const address = new URL(location);
    const old = await renewed();
    if (old && !touched && !address.searchParams.has(AGAIN)) {
      address.searchParams.set(AGAIN, "1");
      return location.replace(address);
    }
    say(old
      ? "This page was renewed while you were reading. Load it again to use all of it."
      : "A part of this page did not arrive. What is here can be read.");
  }

  const parsed = (act) => document.readyState === "loading" ? addEventListener("DOMContentLoaded", act) : act();
  addEventListener("error", ({ target }) => {
    if (isOurs(target)) parsed(() => lose(target.src || target.href));
  }, true);
  addEventListener("springboard:lost", () => lose());
  // A host that answers with a page in the place of a file may have that read as a script, which then does nothing.
  parsed(() => {
    const own = document.querySelector("script[data-base]");
    if (!("runs" in own.dataset)) lose(own.src);
  });
  addEventListener("input", () => { touched = true; }, true);
})();
