/**
 * Closes a test run with one plain line, `N passed, N failed`, for people and for programs that
 * look for it. A file that could not be run counts as one failure.
 */
import type { Reporter, TestModule } from 'vitest/node'

export class PassedFailedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length
    const failed = count('failed') + brokenFiles + unhandledErrors.length
    const line = `${count('passed')} passed, ${failed} failed`
    // The coverage table is printed after this event; the line comes after the table.
    process.once('exit', () => console.log(line))
  }
}
