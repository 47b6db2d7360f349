// The explore engine as `window.__bench`. Words are fetched when they are first needed, as the site does.
const engine = (await WebAssembly.instantiateStreaming(fetch('engine.wasm'))).instance.exports
const encoder = new TextEncoder()
let facets = []
let places = {}
let words = null

const times = (window.__times = {})

async function take(name, n) {
  const bytes = new Uint8Array(await (await fetch(`${n}-${name}.part`)).arrayBuffer())
  const start = performance.now()
  const at = engine.part(bytes.length)
  new Uint8Array(engine.memory.buffer, at, bytes.length).set(bytes)
  if (engine.take_part()) throw new Error(`${name} was refused`)
  times[name] = performance.now() - start
}

function readLabels() {
  const length = engine.labels()
  const text = new TextDecoder().decode(new Uint8Array(engine.memory.buffer, engine.output(), length))
  facets = text.split('\n\n').filter(Boolean).map((facet) => {
    const [key, ...values] = facet.split('\n')
    return { key, values, at: new Map(values.map((value, i) => [value, i])) }
  })
  let start = 1
  places = {}
  for (const facet of facets) {
    places[facet.key] = [start, start + facet.values.length]
    start += facet.values.length + 1
  }
  bench.dict = Object.fromEntries(facets.map((facet) => [facet.key, facet.values]))
  bench.records = start
}

function ask({ text, facets: chosen, limit }) {
  const at = engine.input(1024)
  const input = new Uint32Array(engine.memory.buffer, at, 256)
  let length = 0
  if (text) length = encoder.encodeInto(text, new Uint8Array(engine.memory.buffer, at + 8, 256)).written
  input[0] = limit
  input[1] = length
  let end = 2 + ((length + 3) >> 2)
  for (let f = 0; f < facets.length; f++) {
    const values = chosen[facets[f].key]
    if (!values || !values.length) continue
    input[end++] = f
    input[end++] = values.length
    for (const value of values) input[end++] = facets[f].at.get(String(value)) ?? 0xffffffff
  }
  const size = engine.ask(end)
  const output = new Uint32Array(engine.memory.buffer, engine.output(), size).slice()
  const counts = {}
  for (const facet of facets) counts[facet.key] = output.subarray(...places[facet.key])
  return { total: output[0], ids: output.subarray(bench.records), counts }
}

const bench = {
  ownData: true,
  async load(_, { n }) {
    bench.n = n
    await take('list', n)
    readLabels()
  },
  query(question) {
    if (!question.text || words === true) return ask(question)
    words ??= take('words', bench.n).then(() => (words = true))
    return words.then(() => ask(question))
  },
}
window.__bench = bench
