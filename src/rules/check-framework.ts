/**
 * Checks the framework by itself: each line has a number or an id of its own. Which obligations
 * check a line is for others.
 */
import type { Report } from './definitions.ts'
import type { Framework } from './framework.ts'

export function checkFramework({ statements, priorities }: Framework, report: Report): void {
  const ids = statements.map(({ id }) => id)
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue
    report('duplicate-key', `/statements/${index}/id`, `Two statements are \`${id}\`; rename one.`)
  }
  let last = 0
  for (const [first, { outcomes }] of priorities.entries()) {
    for (const [second, { indicators }] of outcomes.entries()) {
      for (const [third, { number }] of indicators.entries()) {
        const where = `/priorities/${first}/outcomes/${second}/indicators/${third}/number`
        if (number <= last) report('wrong-order', where, outOfOrder(number, last))
        last = Math.max(last, number)
      }
    }
  }
}

function outOfOrder(number: number, last: number): string {
  return (
    `Indicator ${number} stands after indicator ${last}, but indicators are counted through the ` +
    `whole framework, each number once; write ${last + 1}.`
  )
}
