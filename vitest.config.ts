import { fileURLToPath } from 'node:url'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** What the Worker's tests are served from: the project's own content and articles made for the tests. */
const compiled = fileURLToPath(new URL('node_modules/.cache/on-record/test-dist', import.meta.url))

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**'],
          testTimeout: 60_000,
          setupFiles: ['test/seed.ts'],
          // It imports its JSON as only bundlers take it.
          server: { deps: { inline: [/@actions\//] } },
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './test/worker/wrangler.toml' },
            miniflare: {
              assets: { directory: `${compiled}/assets`, binding: 'ASSETS' },
            },
          }),
        ],
        resolve: { alias: { '#bundle': `${compiled}/bundle.js` } },
        test: {
          name: 'workerd',
          include: ['test/worker/**/*.test.ts'],
          globalSetup: ['test/worker/set-up.ts'],
        },
      },
    ],
  },
})
