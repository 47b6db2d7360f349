#!/usr/bin/env node
// node table.mjs run.json ../../docs/benchmarks-engine.md: the engine beside its peers, from one run of the peer benchmark.
// What the page says after that, from its mark on, stays.
import fs from 'node:fs'

const [, , run, page] = process.argv
const { results, chromium } = JSON.parse(fs.readFileSync(run))
const MARK = '## Why words of three letters are not corrected'
const before = fs.readFileSync(page, 'utf8')
if (!before.includes(MARK)) throw new Error(`${page} has no line "${MARK}"`)
const OURS = 'springboard'
const CLASSES = ['facet', 'prefix', 'text2f', 'typo', 'empty']
const TARGETS = {
  1000: { facet: 0.003, prefix: 0.004, typo: 0.1 },
  10000: { facet: 0.015, prefix: 0.03, typo: 0.2 },
  100000: { facet: 0.1, prefix: 0.25, text2f: 0.1, typo: 0.5 },
}
const number = (x) => x.toLocaleString('en-GB')
const ms = (x) => (x < 0.1 ? x.toFixed(4) : x < 10 ? x.toFixed(2) : x.toFixed(0))
const cell = (lat) => (lat ? `${ms(lat.p50)} / ${ms(lat.p95)}` : '–')
const out = []
out.push(`# The explore engine beside its peers

One run of the peer benchmark in Chromium ${chromium}: 200 queries, times in milliseconds (p50 / p95), measured in the
page. The machine is shared, so the ratios count, not the milliseconds; p95 of every engine may hold moments in
which it did not run at all. How to repeat it: \`engine/peer/README.md\`.
`)
for (const n of [...new Set(results.map((r) => r.n))]) {
  const rows = results.filter((r) => r.n === n)
  const ours = rows.find((r) => r.peer === OURS)
  out.push(`## ${number(n)} records\n`)
  out.push(`| engine | ${CLASSES.join(' | ')} |`, `|:--|${CLASSES.map(() => '--:').join('|')}|`)
  for (const row of rows) out.push(`| ${row.peer} | ${CLASSES.map((c) => cell(row.lat?.[c])).join(' | ')} |`)
  const target = TARGETS[n]
  if (target) out.push(`| *${OURS}, at most (p50)* | ${CLASSES.map((c) => target[c] ?? '').join(' | ')} |`)
  for (const row of rows.filter((r) => r !== ours)) {
    const times = CLASSES.map((c) => (row.lat?.[c] && ours.lat?.[c] ? `${(row.lat[c].p50 / ours.lat[c].p50).toFixed(1)}×` : '–'))
    out.push(`| ${row.peer} ÷ ${OURS} | ${times.join(' | ')} |`)
  }
  out.push('', '| engine | ready, ms | kB until usable | kB after all queries | memory, MB | facet answers equal | prefix sets equal | two-term sets equal | typo recall |', '|:--|--:|--:|--:|--:|--:|--:|--:|--:|')
  for (const row of rows) {
    const same = (c) => (row.semantics?.[c] ? `${row.semantics[c].same_set} of ${row.semantics[c].queries}` : '–')
    const kb = (shipped) => number(Math.round(shipped.bytes / 1000))
    const recall = row.semantics?.typo?.recall
    out.push(`| ${row.peer} | ${ms(row.parse_ms + row.load_ms)} | ${kb(row.shipped_after_load)} | ${kb(row.shipped_after_queries)} | ${(row.mem.total / 1e6).toFixed(1)} | ${row.agree.strict_checked - row.agree.mismatch_count} of ${row.agree.strict_checked} | ${same('prefix')} | ${same('text2f')} | ${recall == null ? '–' : recall.toFixed(2)} |`)
  }
  out.push('')
}
out.push(`"Ready" is parsing and building for the peers; for ${OURS} it is fetching, inflating and reading the list. Its words
are fetched when first needed, so they are in "after all queries" alone. Its kB include the WebAssembly. Typo recall is
compared document by document up to 10,000 records only. plain-filter has no typo tolerance, so its typo time finds
nothing; minisearch takes its facets from hand-written columns.`)
fs.writeFileSync(page, `${out.join('\n')}\n\n${before.slice(before.indexOf(MARK))}`)
