import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { deriveLines, LineError } from '../../../src/cli/derive-jsonl.ts'

async function run(input: string | Uint8Array): Promise<string> {
  const output = new PassThrough()
  const whole = readAll(output)
  await deriveLines(Readable.from([Buffer.from(input)]), output)
  output.end()
  return whole
}

test('each line of input gives one line of output with its id', async () => {
  const article = { id: 'a', text: '“We will wait,” Maria Lopez said.' }
  const lines = (await run(`${JSON.stringify(article)}\n\n${JSON.stringify({ id: 'b', text: '' })}\n`))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(lines[0].quotes).toEqual([
    {
      start: 1,
      end: 14,
      speaker: { start: 16, end: 27, name: 'Maria Lopez' },
      cue: { start: 28, end: 32 },
      confidence: expect.any(Number),
    },
  ])
  expect(lines[0].statements).toMatchObject([{ speaker: { name: 'Maria Lopez' }, quotes: [0] }])
  expect(lines[1]).toMatchObject({ quotes: [], attributions: [], statements: [] })
})

test.each([
  ['no JSON', '{"id":"a","text":"x"}\n{"id"', 'line 2'],
  ['no id', '{"text":"x"}', '"id"'],
  ['no text', '{"id":"a"}', '"text"'],
  ['no object', '7', '"id"'],
])('a line with %s stops the run and is named', async (_, input, named) => {
  await expect(run(input)).rejects.toThrow(LineError)
  await expect(run(input)).rejects.toThrow(named)
})

test('a line that is not UTF-8 is refused, and a line separator in a text ends no line', async () => {
  await expect(run(Buffer.from('{"id":"a","text":"caf\xe9"}\n', 'latin1'))).rejects.toThrow(
    /line 1: is not UTF-8/,
  )
  expect(await run('{"id":"a","text":"one\u2028two"}\n')).toContain('"id":"a"')
})
