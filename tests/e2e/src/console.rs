//! What a page complains about, and whether its app runs. Chromium tells through its driver; every
//! engine tells through a script that the test server puts in front of all others.

/// Keeps complaints in `__journey.console` and notes when the app says that it runs or cannot.
pub(crate) const WITNESS: &str = r#"
(() => {
  const seen = { console: [], ready: false, settled: false };
  Object.defineProperty(window, "__journey", { value: seen });
  const keep = (kind, text) => seen.console.push(kind + ": " + text);
  for (const kind of ["error", "warn"]) {
    const plain = console[kind];
    console[kind] = (...values) => { keep(kind, values.map(String).join(" ")); plain.apply(console, values); };
  }
  addEventListener("error", (event) => keep("error", event.message || "could not load " + (event.target.src || event.target.href)), true);
  addEventListener("unhandledrejection", (event) => keep("rejection", String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) => keep("policy", event.violatedDirective + " " + event.blockedURI));
  addEventListener("springboard:ready", () => { seen.ready = true; });
  addEventListener("springboard:settled", () => { seen.settled = true; });
})();
"#;

/// Takes what the page has complained about so far.
pub(crate) const TAKE: &str = "return window.__journey ? __journey.console.splice(0) : [];";
