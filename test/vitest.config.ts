import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const shared = {
  root: here('..'),
  resolve: { alias: { 'server-only': here('./support/nothing.ts') } },
}
const patience = { testTimeout: 30_000, hookTimeout: 180_000 }

/** Rules need nothing; verbs a real Postgres; walks the whole portal and a browser. */
export default defineConfig({
  ...shared,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'rules',
          include: ['test/{core,content,app,rooms}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
          ...patience,
        },
      },
      {
        ...shared,
        test: {
          name: 'verbs',
          include: ['test/db/**/*.test.ts'],
          globalSetup: ['test/support/template.ts'],
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        ...shared,
        test: {
          name: 'walks',
          include: ['test/walks/**/*.test.ts'],
          globalSetup: ['test/support/portal.ts'],
          // One browser at a time: two would measure each other.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
