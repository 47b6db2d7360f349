// Whether the typeface is asked for with the first paint, or later.
//
// A typeface that takes longer than a tenth of a second is not shown on the page that asks for it
// (font-display: optional). Where this small file took longer, the typeface would too: it waits until the page
// runs, takes nothing from a slow line before that, and is at hand for the next page. So is this file, which then
// takes no time.
(() => {
  /** As long as browsers wait for an optional typeface, in milliseconds. */
  const PATIENCE = 100;

  const { src, dataset } = document.currentScript;
  const [own] = performance.getEntriesByName(src);
  // What has been painted stays as it is.
  if (!own || own.duration < PATIENCE || performance.getEntriesByType("paint").length) return;
  document.documentElement.dataset.face = "later";
  const keep = () => fetch(dataset.typeface, { priority: "low" }).then((answer) => answer.blob()).catch(() => {});
  addEventListener("springboard:settled", keep, { once: true });
  addEventListener("load", () => { if (!document.querySelector("script[data-js]")) keep(); });
})();
