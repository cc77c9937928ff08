import { compile } from '../../src/compile/compile.ts'

/** Compiles the content that the Worker's tests ask for, before they start. */
export default async function setup(): Promise<void> {
  await compile({
    content: 'content',
    out: 'node_modules/.cache/on-record/test-dist',
    url: 'https://on-record.example/',
  })
}
