// Lighthouse's four scores for one page of each kind, and what it holds against them.
import { launch, load, pages, site } from "./browser.mjs";

/** The least score, in hundredths. */
const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

const { default: lighthouse } = await load("lighthouse");
const names = Object.keys(LEAST);
const complaints = [];
console.log(`\n| page | ${names.join(" | ")} |\n| --- |${" ---: |".repeat(names.length)}`);
for (const [name, path] of pages) {
  const browser = await launch();
  const page = await browser.newPage();
  const { lhr } = await lighthouse(site + path, { onlyCategories: names, logLevel: "error", output: "json" }, undefined, page);
  await browser.close();
  const scores = names.map((category) => Math.round(lhr.categories[category].score * 100));
  console.log(`| ${name} | ${scores.join(" | ")} |`);
  names.forEach((category, at) => {
    if (scores[at] >= LEAST[category]) return;
    const audits = lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map(({ id }) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`.trim());
    complaints.push(`${name}: ${category} is ${scores[at]}, expected ${LEAST[category]}: ${audits.join("; ")}`);
  });
}
if (complaints.length > 0) {
  console.error(`\n${complaints.join("\n")}`);
  process.exitCode = 1;
}
