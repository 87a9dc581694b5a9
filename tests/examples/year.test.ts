/**
 * The example year: what the stories write is what lies on disk, all of it is accepted, and every
 * line of the framework is met somewhere and missed somewhere in the twelve months.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import type { CheckedContract } from '#app/checks/check-return.ts'
import { periodInWords } from '#app/domain/calendar.ts'
import { OUTCOMES, type Outcome } from '#app/domain/outcome.ts'
import { exampleYear, FIRST_MONTH, LAST_MONTH } from '../../scripts/example-year/files.ts'
import { checkedFolder, findingOf, ROOT } from './real-rules.ts'

const YEAR = join(ROOT, 'examples/year')
const MOST_BYTES = 2_500_000
const SIGNS: Readonly<Record<Outcome, string>> = {
  met: 'M',
  'not-met': 'N',
  'on-course': 'o',
  behind: 'b',
  'cannot-tell': '?',
  'not-due': '-',
  'not-applicable': 'x',
}

let year: CheckedFolder
beforeAll(async () => {
  year = await checkedFolder(YEAR, { choice: 'all' })
})

describe('the files of the year', () => {
  test('are what the stories write, and nothing else', async () => {
    const entries = await readdir(YEAR, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(YEAR.length + 1))
    const onDisk = await Promise.all(paths.map(async (path) =>
      [path, await readFile(join(YEAR, path), 'utf8')] as const))
    expect(new Map(onDisk)).toEqual(exampleYear())
  })

  test('are all accepted, and wait for nothing', () => {
    expect(year.intake.refused).toEqual([])
    expect(year.waiting).toEqual([])
  })

  test('are small enough to be read', () => {
    const bytes = [...exampleYear().values()].reduce((sum, text) => sum + text.length, 0)
    expect(bytes).toBeLessThan(MOST_BYTES)
  })
})

describe('the year', () => {
  test('has twelve contracts and twelve months', () => {
    expect(new Set(year.intake.contracts.map(({ id }) => id)).size).toBe(12)
    expect([year.periods.length, year.periods[0], year.periods.at(-1)])
      .toEqual([12, FIRST_MONTH, LAST_MONTH])
  })

  test('has every obligation both met and not met', () => {
    const oneSided = [...year.rules.ruleSet.obligations.keys()].filter((id) => {
      const outcomes = outcomesOf(id)
      return !outcomes.has('met') || !outcomes.has('not-met')
    })
    expect(oneSided).toEqual([])
  })

  test('has every outcome', () => {
    const seen = new Set(findings().map(({ outcome }) => outcome))
    expect([...seen].toSorted()).toEqual([...OUTCOMES].toSorted())
  })

  test('comes out month by month as it was read by a person', async () => {
    await expect(asTable()).toMatchFileSnapshot('snapshots/year.txt')
  })

  test('comes out as examples/README.md works it out by hand', async () => {
    const worked = await workedByHand()
    expect(worked.length).toBeGreaterThan(10)
    for (const { contract, month, title, outcome } of worked) {
      const found = findings().find((each) =>
        each.contract === contract && each.month === month && each.title === title)
      expect(found?.outcome, `${contract}, ${month}: ${title}`).toBe(outcome)
    }
  })
})

describe('what happens in the year', () => {
  test('a target that a variation raises is asked for from its first day on', () => {
    expect(targetOf('W-207', '2026-05', 'norfolk-supply-chain-spend')).toEqual([3_000, 10_000])
    expect(targetOf('W-207', '2026-06', 'norfolk-supply-chain-spend')).toEqual([4_500, 10_000])
  })

  test('a month that is put right is judged by its second version', () => {
    const read = findingOf(checkedIn('B-209', '2026-03'), 'residents-engaged').evidence[0]?.trace
    expect(read?.returns.at(-1)).toEqual({ period: '2026-03', version: 2 })
    expect(read?.sums[0]?.value).toBe(710)
  })

  test('a nil return counts as nothing, and a month without one leaves the sum open', () => {
    const nil = findingOf(checkedIn('X-212', '2026-01'), 'priority-group-opportunities')
    expect(nil.evidence[0]?.reported).toEqual({ kind: 'number', lo: [26, 1], hi: [26, 1] })
    const missing = findingOf(checkedIn('W-207', '2026-03'), 'residents-supported-to-apply')
    expect(missing.evidence[0]?.reported).toEqual({ kind: 'number', lo: [2, 1] })
  })

  test('nothing is checked before a contract begins, or after it ends', () => {
    const monthsOf = (id: string) => year.checked
      .filter(({ contract }) => contract.id === id).map(({ period }) => period)
    expect(monthsOf('K-208')[0]).toBe('2026-02')
    expect(monthsOf('X-212').at(-1)).toBe('2026-06')
  })
})

function findings() {
  return year.checked.flatMap(({ contract, period, assessment }) => {
    const where = { contract: contract.id, period, month: periodInWords(period) }
    return assessment.decision.findings.map(({ obligation, title, outcome }) =>
      ({ ...where, obligation, title, outcome }))
  })
}

function outcomesOf(id: string): ReadonlySet<Outcome> {
  const found = findings().filter(({ obligation }) => obligation === id)
  return new Set(found.map(({ outcome }) => outcome))
}

function checkedIn(id: string, month: string): CheckedContract {
  const found = year.checked.find(({ contract, period }) => contract.id === id && period === month)
  if (found === undefined) throw new Error(`${id} was not checked in ${month}`)
  return found
}

function targetOf(id: string, month: string, obligation: string): readonly number[] | undefined {
  const required = findingOf(checkedIn(id, month), obligation).evidence[0]?.required
  return required?.kind === 'number' ? required.lo : undefined
}

/** A line for each contract and obligation, a sign for each month. */
function asTable(): string {
  const lines = Map.groupBy(findings(), ({ contract, obligation }) => `${contract} ${obligation}`)
  const head = `${' '.repeat(48)}${year.periods.map((period) => period.slice(5)).join(' ')}`
  const legend = Object.entries(SIGNS).map(([outcome, sign]) => `${sign} ${outcome}`).join(', ')
  return [
    `${FIRST_MONTH} to ${LAST_MONTH}: ${legend}`,
    head,
    ...[...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, found]) =>
      name.padEnd(48) + year.periods.map((month) => {
        const one = found.find(({ period }) => period === month)
        return one === undefined ? '  ' : ` ${SIGNS[one.outcome]}`
      }).join(' ').trimEnd()),
    '',
  ].join('\n')
}

interface Worked {
  readonly contract: string
  readonly month: string
  readonly title: string
  readonly outcome: string
}

/** The rows of the table "Worked out by hand" under "The year". */
async function workedByHand(): Promise<readonly Worked[]> {
  const readme = await readFile(join(ROOT, 'examples/README.md'), 'utf8')
  const [, section = ''] = readme.split('## The year')
  const rows = section.split(/^## /m)[0]?.matchAll(
    /^\| ([A-Z]-\d{3}) \| (\w+ \d{4}) \| ([^|]+) \| ([a-z-]+) \|/gm,
  )
  return [...rows ?? []].map(([, contract = '', month = '', title = '', outcome = '']) =>
    ({ contract, month, title, outcome }))
}
