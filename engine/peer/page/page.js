// The explore engine as `window.__bench`. Words are fetched when they are first needed, as the site does.
const engine = (await WebAssembly.instantiateStreaming(fetch('engine.wasm'))).instance.exports
const encoder = new TextEncoder()
let facets = []
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
  let from = 1
  facets = text.split('\n\n').filter(Boolean).map((facet) => {
    const [key, ...values] = facet.split('\n')
    const at = new Map(values.map((value, i) => [value, i]))
    // Rounds are asked for as numbers.
    values.forEach((value, i) => /^[0-9]+$/.test(value) && at.set(Number(value), i))
    const to = from + values.length
    const made = { key, values, at, from, to }
    from = to + 1
    return made
  })
  bench.dict = Object.fromEntries(facets.map((facet) => [facet.key, facet.values]))
  bench.records = from
}

// Views of the memory both sides see, made anew only when it has grown.
let buffer = null
let input, letters, memory
function views() {
  if (buffer === engine.memory.buffer) return
  buffer = engine.memory.buffer
  const at = engine.input(1024)
  input = new Uint32Array(buffer, at, 256)
  letters = new Uint8Array(buffer, at + 8, 256)
  memory = new Uint32Array(buffer)
}

// Plain letters one by one, which is faster than an encoder for a few of them.
function write(text) {
  let length = 0
  for (; length < text.length && length < letters.length; length++) {
    const code = text.charCodeAt(length)
    if (code > 127) return encoder.encodeInto(text, letters).written
    letters[length] = code
  }
  return length
}

function ask({ text, facets: chosen, limit }) {
  views()
  const length = text ? write(text) : 0
  input[0] = limit
  input[1] = length
  let end = 2 + ((length + 3) >> 2)
  for (let f = 0; f < facets.length; f++) {
    const { key, at } = facets[f]
    const values = chosen[key]
    if (!values || !values.length) continue
    input[end++] = f
    input[end++] = values.length
    for (const value of values) input[end++] = at.get(value) ?? 0xffffffff
  }
  const size = engine.ask(end)
  views()
  const start = engine.output() >> 2
  const output = memory.slice(start, start + size)
  const counts = {}
  for (const { key, from, to } of facets) counts[key] = output.subarray(from, to)
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
