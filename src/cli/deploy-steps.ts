/** How to deploy. */
export interface Deploying {
  /** The host to serve at, of a domain in the account; the Worker's own address without it. */
  readonly domain?: string
  /** The Worker's name, in place of the one in wrangler.toml. */
  readonly name?: string
  /** Upload nothing. */
  readonly isDryRun: boolean
}

/** Where it is kept between two steps which feeds differ from the deployed ones. */
const TOPICS = '.wrangler/topics.json'

/** What Node.js runs one after the other, in the project's folder, each as a script with its arguments. */
export function deploySteps({ domain, name, isDryRun }: Deploying): string[][] {
  const wrangler = [
    'node_modules/wrangler/bin/wrangler.js',
    'deploy',
    ...(name === undefined ? [] : ['--name', name]),
    ...(domain === undefined ? [] : ['--domain', domain]),
  ]
  const before = [['src/cli/compile.ts'], ['src/cli/ping.ts', '--note', TOPICS]]
  if (isDryRun) return [...before, wrangler].map((step, at) => (at === 0 ? step : [...step, '--dry-run']))
  return [...before, wrangler, ['src/cli/ledger.ts'], ['src/cli/ping.ts', '--topics', TOPICS]]
}
