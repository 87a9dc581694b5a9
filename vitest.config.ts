/**
 * How the tests run. Files share one module graph per thread (`isolate: false`): that is twenty
 * times quicker, and asks that no module keeps state which a test could leave behind.
 */
import { defineConfig } from 'vitest/config'
import { PassedFailedReporter } from './scripts/passed-failed-reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/start-postgres.ts'],
    pool: 'threads',
    isolate: false,
    reporters: ['default', new PassedFailedReporter()],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: [['text', { skipFull: true }], 'html'],
    },
  },
})
