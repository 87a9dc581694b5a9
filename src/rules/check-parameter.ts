/**
 * Checks a parameter by itself: dates in order, values of one kind, cases that leave nothing out,
 * lists that exist and are used.
 */
import { suggestion } from '../json/nearest-name.ts'
import { inWords } from '../domain/calendar.ts'
import { checkDatesAscend } from './check-dated-values.ts'
import { tileFaults } from './check-tiles.ts'
import type { Report } from './definitions.ts'
import type { CaseTest, Parameter, ParameterCase } from './parameter.ts'
import { casesOf, kindOfValue } from './parameter-kind.ts'

export function checkParameter(parameter: Parameter, report: Report): void {
  checkDatesAscend(parameter.values, report)
  checkDeadlines(parameter, report)
  checkNextExpected(parameter, report)
  checkKinds(parameter, report)
  for (const [index, dated] of parameter.values.entries()) {
    const cases = casesOf(dated)
    if (cases.length > 0) checkCases(cases, `/values/${index}/value`, report)
  }
  checkLists(parameter, report)
}

function checkDeadlines({ values }: Parameter, report: Report): void {
  let latest = ''
  for (const [index, { from, applyBy = from }] of values.entries()) {
    const where = `/values/${index}/applyBy`
    if (applyBy < from) {
      report(
        'wrong-order',
        where,
        `\`applyBy\` (${inWords(applyBy)}) comes before \`from\` (${inWords(from)}); correct ` +
          'one of the two.',
      )
    } else if (applyBy < latest) {
      report(
        'wrong-order',
        where,
        'This value must be applied before the one that it replaces; correct `applyBy`.',
      )
    }
    if (applyBy > latest) latest = applyBy
  }
}

function checkNextExpected({ values, nextExpected }: Parameter, report: Report): void {
  const last = values.at(-1)
  if (nextExpected === undefined || last === undefined) return
  if (nextExpected.from <= last.from) {
    report(
      'wrong-order',
      '/nextExpected/from',
      `The next value is expected from ${inWords(nextExpected.from)}, but the last one already ` +
        `begins on ${inWords(last.from)}; write when the value after it is expected.`,
    )
  }
  if (nextExpected.applyBy !== undefined && nextExpected.applyBy < nextExpected.from) {
    report(
      'wrong-order',
      '/nextExpected/applyBy',
      '`applyBy` comes before `from`; correct one of the two.',
    )
  }
}

function checkKinds({ values }: Parameter, report: Report): void {
  const [first] = values
  const firstIsWords = first !== undefined && kindOfValue(first) === 'words'
  for (const [index, dated] of values.entries()) {
    if ((kindOfValue(dated) === 'words') === firstIsWords) continue
    const message =
      'A parameter holds either words or numbers at all times; make two parameters of it.'
    report('wrong-type', `/values/${index}/value`, message)
  }
}

function checkCases(cases: readonly ParameterCase[], where: string, report: Report): void {
  const stretches = stretchesOf(cases)
  if (stretches !== undefined) {
    for (const { index, message } of tileFaults(stretches, String)) {
      report('bands-do-not-tile', `${where}/${index}`, `In the cases, ${message}.`)
    }
  } else if (cases.at(-1)?.when !== undefined) {
    report(
      'bands-do-not-tile',
      `${where}/${cases.length - 1}`,
      'Nothing is said for rows that fit none of the cases; take `when` out of the last case, ' +
        'so that it holds for all others.',
    )
  }
  for (const [index, one] of cases.entries()) {
    const earlier = cases.slice(0, index).findIndex((before) => covers(before, one))
    if (earlier === -1) continue
    const message =
      `Case ${index + 1} is never reached, because case ${earlier + 1} already holds for all ` +
      'its rows; change their order or take one out.'
    report('bands-do-not-tile', `${where}/${index}`, message)
  }
}

/** Set when every case is a stretch of one and the same column: then they must tile. */
function stretchesOf(cases: readonly ParameterCase[]) {
  const columns = new Set(cases.flatMap(({ when = {} }) => Object.keys(when)))
  const [column = ''] = columns
  const tests = cases.map(({ when }) => when?.[column])
  const stretches = tests.filter((test) => test !== undefined && isStretch(test))
  if (columns.size !== 1 || stretches.length < tests.length) return undefined
  return stretches.map(({ atLeast = 0, below }, index) => {
    return { name: `case ${index + 1}`, atLeast, below, index }
  })
}

function isStretch(test: CaseTest): test is { atLeast?: number; below?: number } {
  return !Array.isArray(test) && !('list' in test)
}

/** Whether the earlier case surely holds for every row for which the later one does. */
function covers(earlier: ParameterCase, later: ParameterCase): boolean {
  return Object.entries(earlier.when ?? {}).every(([column, test]) => {
    const other = later.when?.[column]
    return other !== undefined && testCovers(test, other)
  })
}

function testCovers(earlier: CaseTest, later: CaseTest): boolean {
  if (isStretch(earlier) && isStretch(later)) {
    const beginsLater = (later.atLeast ?? 0) >= (earlier.atLeast ?? 0)
    return beginsLater && (later.below ?? Infinity) <= (earlier.below ?? Infinity)
  }
  if (isList(earlier) && isList(later)) return earlier.list === later.list
  if (!isWords(earlier) || !isWords(later)) return false
  return later.every((word) => earlier.includes(word))
}

function isWords(test: CaseTest): test is readonly string[] {
  return Array.isArray(test)
}

function isList(test: CaseTest): test is { list: string } {
  return 'list' in test
}

function checkLists({ lists = {}, values }: Parameter, report: Report): void {
  const names = Object.keys(lists)
  const used = new Set<string>()
  for (const [index, dated] of values.entries()) {
    for (const [place, { when = {} }] of casesOf(dated).entries()) {
      for (const [column, test] of Object.entries(when)) {
        if (!isList(test)) continue
        used.add(test.list)
        if (names.includes(test.list)) continue
        const where = `/values/${index}/value/${place}/when/${column}/list`
        report(
          'unknown-name',
          where,
          `This parameter has no list \`${test.list}\`.${suggestion(test.list, names)}`,
        )
      }
    }
  }
  for (const name of names.filter((each) => !used.has(each))) {
    report('unused', `/lists/${name}`, `No case uses the list \`${name}\`; take it out or use it.`)
  }
}
