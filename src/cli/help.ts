import { readArguments } from './command.ts'

const HELP = `Usage: npm run help

Lists the commands. Each says more with --help, such as npm run add -- --help.

Example:
  npm run help`

/** Every script of package.json, with what it is for in a line. */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Articles and records': {
    new: 'makes an empty site',
    add: 'makes an article of a text or a page, and derives it',
    derive: 'finds who said what, and lets records follow edited articles',
    move: 'gives quotes and statements to the speaker whose they are',
    speakers: 'lists, merges, renames and splits speakers',
    review: 'shows in the browser what to read, and writes what you decide',
    check: 'checks the content and changes nothing; --review lists what to read',
  },
  'The site': {
    start: 'serves it on this machine and follows the content',
    compile: 'makes what is served',
    deploy: 'compiles, deploys, and tells the hub',
    ping: 'tells the hub which feeds changed',
    ledger: 'notes the ids that have gone out',
  },
  'The project': {
    test: 'lint, types and every test',
    lint: 'the first two of these',
    schemas: 'writes the JSON Schemas of content files',
    bench: 'measures on this machine',
    fuzz: 'throws generated and mutated input at every way in',
    faults: 'kills what writes, and looks at what is left',
    corpus: 'writes a content folder of any size to measure with',
    train: 'makes the deriver’s weights',
    evaluate: 'says how right the deriver is',
    help: 'lists these',
  },
}

readArguments(HELP, {})
const names = Object.values(COMMANDS).flatMap((group) => Object.keys(group))
const width = Math.max(...names.map((name) => called(name).length))
for (const [title, group] of Object.entries(COMMANDS)) {
  console.log(`${title}:`)
  for (const [name, line] of Object.entries(group)) console.log(`  ${called(name).padEnd(width)}  ${line}`)
}
console.log('\nEach says more with --help, such as npm run add -- --help. Options come after --.')

/** How npm starts a script. */
function called(name: string): string {
  return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
}
