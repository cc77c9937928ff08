/** Compiles, makes an edit, and compiles again in the same process, as `npm start` does; prints the seconds of the latter. */
import { accessSync, appendFileSync } from 'node:fs'
import { Compiler } from '../src/compile/compiler.ts'

const [content, out, article] = process.argv.slice(2)
// Appending would make a file that is not there.
accessSync(article!)
const compiler = new Compiler({ content: content!, out: out!, isFollowing: true })
await compiler.compile()
appendFileSync(article!, '\nThe evening was as quiet as the morning.\n')
const begun = performance.now()
await compiler.compile()
console.log((performance.now() - begun) / 1000)
