import { type PingOptions, ping } from '../ping/ping.ts'
import { isFailed, reportOf } from '../ping/report.ts'
import { CLOCK } from '../ping/surroundings.ts'
import { Progress, readArguments, run, siteUrl, wrongUse } from './command.ts'
import { COMPILED, CONTENT } from './folders.ts'

const HELP = `Usage: npm run ping -- [--note FILE | --topics FILE] [--dry-run] [--wait SECONDS]
                     [--content DIR] [--out DIR] [--url URL] [--json]

Tells the WebSub hub in site.yaml which feeds changed, so that their subscribers hear of it at once.
A feed changed if the deployed site has another ETag for it than the compiled one, or no such feed.
The hub is told of a feed once the deployed site serves it as compiled, and not before: told earlier,
it would fetch what it has already. A request that fails for the moment is made up to 4 times.

Around a deploy, as npm run deploy does it, in two steps:
  --note FILE    before it: compare, write the changed feeds' addresses to FILE, notify nobody.
                 What the deployed site does not say counts as changed, so that a first deploy is
                 all new, and one that mends a broken site is not held up.
  --topics FILE  after it: wait until those feeds are served, then notify the hub of them.
With neither, in one step, for a site that is deployed by something else: start it when the deploy
starts. It compares, waits for the deploy, and notifies. After a deploy there is nothing to find.

  --dry-run       say which feeds the hub would be told of; notify nobody, write nothing, do not wait
  --wait SECONDS  how long to wait for the deployed site, at most (60)
  --content DIR   the content folder, of which site.yaml is read (content)
  --out DIR       the compiled folder (dist)
  --url URL       the address of the deployed site, in place of the one in site.yaml
  --json          print what was done as JSON

Exits with status 0 where all were notified or nothing changed, or where site.yaml has no hub; with 1
where something failed, naming the feeds; with 2 where it was called wrongly.

Example:
  npm run ping -- --dry-run

From the environment, where there is no such option: ON_RECORD_CONTENT, ON_RECORD_URL.`

const { values } = readArguments(HELP, {
  note: { type: 'string' },
  topics: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  wait: { type: 'string', default: '60' },
  content: CONTENT,
  out: COMPILED,
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
})
const { note, topics } = values
if (note !== undefined && topics !== undefined) {
  wrongUse('--note and --topics exclude each other: the one is for before a deploy, the other for after it')
}
for (const [option, file] of Object.entries({ note, topics })) {
  if (file === '') wrongUse(`--${option}: must name a file`)
}
if (!/^\d{1,4}$/.test(values.wait)) wrongUse(`--wait ${values.wait}: must be whole seconds, 0 to 9999`)
const url = values.url ?? process.env.ON_RECORD_URL

await run(async () => {
  const options: PingOptions = {
    content: values.content,
    out: values.out,
    wait: Number(values.wait),
    dryRun: values['dry-run'],
    ...(url === undefined ? {} : { url: siteUrl(url) }),
    ...(note === undefined ? {} : { note }),
    ...(topics === undefined ? {} : { topics }),
  }
  const progress = new Progress()
  const pinged = await ping(options, {
    ...CLOCK,
    onProgress: (step, done, of) => progress.show(step, done, of),
  }).finally(() => progress.end())
  // Once the deploy is out, a comparison finds nothing: what failed has to be named.
  const again = `npm run ping -- --topics ${topics ?? 'FILE, a JSON list of their addresses'}`
  const { done, wrong } = reportOf(pinged, again)
  for (const line of wrong) console.error(line)
  if (values.json) console.log(JSON.stringify(pinged))
  else console.log(done.join('\n'))
  if (pinged.topics.some(isFailed)) process.exitCode = 1
})
