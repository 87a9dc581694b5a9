/**
 * Checks what an obligation says of its place among others: the line of the framework that it
 * checks, and the obligations that may count the same thing.
 */
import { suggestion } from '../json/nearest-name.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { indicatorsOf } from './framework.ts'
import type { Obligation } from './grammar.ts'

export function checkFrameworkLine(
  { framework: line }: Obligation,
  report: Report,
  definitions: Definitions,
): void {
  if (line === undefined || definitions.refused.has('framework framework')) return
  const framework = definitions.framework?.value
  if (framework === undefined) {
    report(
      'not-found',
      '/framework',
      'There is no `framework.json`, so this line stands nowhere; add that file, or take ' +
        '`framework` out.',
    )
  } else if ('statement' in line) {
    const known = framework.statements.map(({ id }) => id)
    if (known.includes(line.statement)) return
    const message =
      `\`framework.json\` has no statement \`${line.statement}\`.` +
      suggestion(line.statement, known)
    report('unknown-name', '/framework/statement', message)
  } else {
    const numbers = indicatorsOf(framework).map(({ number }) => number)
    if (numbers.includes(line.indicator)) return
    report(
      'unknown-name',
      '/framework/indicator',
      `\`framework.json\` has no indicator ${line.indicator}; its last is ` +
        `${numbers.at(-1) ?? 0}. Correct the number.`,
    )
  }
}

export function checkOverlaps(
  { id, overlaps = [] }: Obligation,
  report: Report,
  definitions: Definitions,
): void {
  for (const [index, { with: other }] of overlaps.entries()) {
    const where = `/overlaps/${index}/with`
    if (lookUp(definitions, 'obligation', other, where, report) === undefined) continue
    if (other === id) {
      report('not-allowed', where, 'An obligation does not overlap with itself; name another.')
    } else if (overlaps.findIndex((each) => each.with === other) !== index) {
      report('duplicate-row', where, `\`${other}\` stands twice; take one out.`)
    }
  }
}
