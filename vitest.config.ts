import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { name: 'node', environment: 'node', include: ['test/derive/**/*.test.ts'], testTimeout: 60_000 },
})
