import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { loadPublication } from '../ping/publication.ts'
import { asOfInstant, readArguments, run } from './command.ts'
import { deploySteps } from './deploy-steps.ts'
import { CONTENT, PROJECT } from './folders.ts'

const HELP = `Usage: npm run deploy -- [--content DIR] [--domain] [--name NAME] [--as-of DAY] [--dry-run]

Compiles the content, deploys it to Cloudflare by wrangler, enters what is out into the ledger, and tells the hub in
site.yaml which feeds changed. Stops at the first of these that fails; content with an error is not deployed.
An article that is dated ahead waits for the first deploy after its day began (UTC), or its time came.

  --content DIR  the content folder (content)
  --domain       serve it at the host of url in site.yaml, which must be of a domain in your Cloudflare account
  --name NAME    the Worker's name (on-record), for more than one site from one account
  --as-of DAY    which day or time to take it to be (now)
  --dry-run      compile, say which feeds changed, build the Worker, and upload nothing

Example, for a site whose url is https://quotes.example.org/:
  npx wrangler login
  npm run deploy -- --content ../quotes --domain

From the environment: ON_RECORD_CONTENT, where there is no such option; ON_RECORD_URL, in place of url in site.yaml;
ON_RECORD_AS_OF, where there is no --as-of; CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, in place of npx wrangler login.`

const { values } = readArguments(HELP, {
  content: CONTENT,
  domain: { type: 'boolean', default: false },
  name: { type: 'string' },
  'as-of': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
})
const asOf = asOfInstant(values['as-of']) ?? Date.now()

await run(() => {
  const { url } = loadPublication(values.content, process.env.ON_RECORD_URL)
  const { hostname } = new URL(url)
  if (/(?:^|\.)example(?:\.(?:com|net|org))?$/.test(hostname))
    console.error(
      `url in site.yaml is ${url}, which nobody can reach: feeds say it is theirs; set it to where the site is served`,
    )
  const steps = deploySteps({
    ...(values.domain ? { domain: hostname } : {}),
    ...(values.name === undefined ? {} : { name: values.name }),
    isDryRun: values['dry-run'],
  })
  // They are started in the project's folder, as wrangler.toml has it, and so have paths that hold there.
  // wrangler compiles once more, and must take it to be the same time.
  const env = {
    ...process.env,
    ON_RECORD_CONTENT: resolve(values.content),
    ON_RECORD_AS_OF: new Date(asOf).toISOString(),
    INIT_CWD: PROJECT,
  }
  for (const args of steps) {
    const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, env, stdio: 'inherit' })
    if (status === 0) continue
    process.exitCode = status ?? 1
    return
  }
})
