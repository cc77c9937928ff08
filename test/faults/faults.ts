/** Kills what writes, again and again, and looks at what is left. */
import { Progress, readArguments, wrongUse } from '../../src/cli/command.ts'
import { compiling, deriving, renaming, reviewing, type Scene } from './scenes.ts'

const HELP = `Usage: npm run faults -- [--times N] [--seed N] [--only NAME] [--json]

Kills compile, derive, speakers and review (kill -9) at random moments of their work, and looks at what is left: dist
must be wholly the one output or the other, each record and each list of speakers wholly as before or as after, and
the same command once more must make up for all of it.

  --times N    how often each is killed (20)
  --seed N     what the moments follow from (1)
  --only NAME  compile, derive, speakers or review
  --json       print the counts as JSON

Exits with status 1 where something was half or lost.

Example:
  npm run faults -- --times 200`

const { values } = readArguments(HELP, {
  times: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
})
const [times, seed] = [Number(values.times), Number(values.seed)]
if (!(times >= 1) || !(seed >= 0)) wrongUse('--times and --seed: must be whole numbers')
const SCENES: Readonly<Record<string, () => Promise<Scene>>> = {
  compile: compiling,
  derive: deriving,
  speakers: renaming,
  review: reviewing,
}
if (values.only !== undefined && !Object.hasOwn(SCENES, values.only))
  wrongUse(`--only ${values.only}: must be one of ${Object.keys(SCENES).join(', ')}`)

const progress = new Progress()
const counts: { act: string; killed: number; ended: number }[] = []
for (const [act, make] of Object.entries(SCENES)) {
  if (values.only !== undefined && values.only !== act) continue
  counts.push({ act, ...(await killAgain(await make())) })
}
progress.end()
if (values.json) console.log(JSON.stringify({ seed, counts }))
else
  for (const { act, killed, ended } of counts)
    console.log(`${act}: killed ${killed} times, nothing half, nothing lost (${ended} more ended before)`)

/** Kills until that has happened so often as is asked for. */
async function killAgain(scene: Scene) {
  let [killed, ended, state] = [0, 0, seed + 1]
  try {
    while (killed < times && ended < 4 * times) {
      // Lehmer’s generator: the moments need be no better spread than that.
      state = (state * 48_271) % 2_147_483_647
      if (await scene.kill(state / 2_147_483_647)) killed++
      else ended++
      try {
        await scene.look()
      } catch (error) {
        throw new Error(`${scene.name}, kill ${killed} from seed ${seed}: ${(error as Error).message}`)
      }
      progress.show(scene.name, killed, times)
    }
  } finally {
    scene.remove()
  }
  return { killed, ended }
}
