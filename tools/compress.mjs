// Writes a .br (quality 11) and a .gz (level 9) beside every text, script, style, data and
// WebAssembly file of a site: `node tools/compress.mjs DIR`. Fonts and images are compressed already.
// The same list of kinds is in xtask/src/check_dist/packed.rs, which looks whether all are there.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const KINDS = new Set([
  ".html", ".css", ".js", ".mjs", ".json", ".jsonl", ".bin", ".wasm", ".svg", ".xml", ".txt", ".csv", ".ics", ".webmanifest",
]);

const [site] = process.argv.slice(2);
const entries = await readdir(site, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && KINDS.has(extname(entry.name)))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

async function compress(file) {
  const bytes = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

const queue = files.values();
async function work() {
  for (const file of queue) await compress(file);
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
