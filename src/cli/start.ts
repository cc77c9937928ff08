import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { readArguments, wrongUse } from './command.ts'

const HELP = `Usage: npm start -- [--port N] [--content DIR]

Serves the feeds on 127.0.0.1 in local workerd, and compiles again whenever the content changes.

  --port N       the port (8787)
  --content DIR  the content folder (content)`

const { values } = readArguments(HELP, {
  port: { type: 'string', default: '8787' },
  content: { type: 'string' },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65535) wrongUse(`--port ${values.port}: must be 1 to 65535`)
if (!(await isFree(port))) {
  console.error(
    `Port ${port} is taken: stop what listens there, or choose another with npm start -- --port N`,
  )
  process.exit(1)
}

const wrangler = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin/wrangler.js',
)
const child = spawn(
  process.execPath,
  [wrangler, 'dev', '--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ON_RECORD_URL: `http://127.0.0.1:${port}/`,
      ...(values.content === undefined ? {} : { ON_RECORD_CONTENT: values.content }),
    },
  },
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
