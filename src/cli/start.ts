import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments, wrongUse } from './command.ts'

const HELP = `Usage: npm start -- [--port N]

Serves the feeds on 127.0.0.1 in local workerd, and compiles again whenever the content changes.

  --port N  the port (8787)`

const { values } = readArguments(HELP, {
  port: { type: 'string', default: '8787' },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65535) wrongUse(`--port ${values.port}: must be 1 to 65535`)
if (!(await isFree(port))) {
  console.error(
    `Port ${port} is taken: stop what listens there, or choose another with npm start -- --port N`,
  )
  process.exit(1)
}

const environment = {
  ...process.env,
  ON_RECORD_URL: `http://127.0.0.1:${port}/`,
  WRANGLER_SEND_METRICS: 'false',
  // Where a request comes from matters to nothing here, and asking costs a look into the network.
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}
const compile = fileURLToPath(new URL('compile.ts', import.meta.url))
const { status } = spawnSync(process.execPath, [compile], { stdio: 'inherit', env: environment })
if (status !== 0) process.exit(status ?? 1)

const wrangler = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin/wrangler.js',
)
const child = spawn(
  process.execPath,
  [wrangler, 'dev', '--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false'],
  // From here on a mistake in the content must not stop the serving of what was right before it.
  { stdio: 'inherit', env: { ...environment, ON_RECORD_KEEP_LAST: '1' } },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
