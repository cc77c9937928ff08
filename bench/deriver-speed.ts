/**
 * How fast the deriver reads, beside what any program must do to the same text: each is run by turns in one process, so that
 * the ratios hold on a busy machine too. The text is that of the test articles; a corpus's file of {"id","text"} lines can be
 * given instead.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { derive } from '../src/derive/index.ts'
import { splitSentences } from '../src/derive/tokens/split-sentences.ts'
import { readGoldArticles } from '../test/derive/read-gold-article.ts'

const ROUNDS = 5
/** Short runs say little: the texts are read again until a round has so many bytes. */
const LEAST_BYTES = 400_000

const file = process.argv[2]
const articles =
  file === undefined
    ? readGoldArticles().map(({ text }) => text)
    : readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): string => JSON.parse(line).text)
const bytesOnce = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const repeats = Math.ceil(LEAST_BYTES / bytesOnce)
const texts = Array.from({ length: repeats }, () => articles).flat()
const bytes = bytesOnce * repeats
const lines = texts.map((text) => JSON.stringify({ text }))

const readers: readonly { readonly name: string; readonly read: () => unknown }[] = [
  { name: 'deriving', read: () => texts.map((text) => derive(text, { language: 'en' }).quotes.length) },
  { name: 'tokens and sentences alone', read: () => texts.map((text) => splitSentences(text).count) },
  { name: 'JSON.parse', read: () => lines.map((line) => JSON.parse(line)) },
  { name: 'SHA-256', read: () => texts.map((text) => createHash('sha256').update(text).digest('hex')) },
]

const seconds = readers.map(() => [] as number[])
for (let round = 0; round <= ROUNDS; round++) {
  for (const [at, { read }] of readers.entries()) {
    const begun = process.cpuUsage()
    read()
    const { user, system } = process.cpuUsage(begun)
    // The first round warms up.
    if (round > 0) seconds[at]!.push((user + system) / 1e6)
  }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
const speeds = seconds.map((each) => bytes / 1e6 / median(each))
console.log(`| ${(bytes / 1e6).toFixed(2)} MB of articles | MB/s of one core | times deriving |`)
console.log('| --- | ---: | ---: |')
for (const [at, { name }] of readers.entries()) {
  const speed = speeds[at]!
  console.log(`| ${name} | ${speed.toPrecision(3)} | ${(speed / speeds[0]!).toPrecision(3)} |`)
}
