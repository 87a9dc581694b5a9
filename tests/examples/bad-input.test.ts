import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import { runCommand } from '#app/cli.ts'
import type { Problem } from '#app/domain/problem.ts'
import {
  boundsOf, checkedFolder, copyOf, DRAFTED_ON, findingOf, ROOT, RULES,
} from './real-rules.ts'

const BAD = join(ROOT, 'examples/bad-input')
const GOOD_RETURN = 'good-return.json'
const HOURS = '/figures/work-hours/rows/0/minutes'
const PAY = '/figures/pay-lines/rows/0/livingWagePayPence'
const AMOUNT = '/figures/invoices/rows/1/amountPence'

/** File, code, place, line, and a fragment that says what to write instead. */
const FAULTS = [
  ['721-hours-in-a-month-of-30-days.json', 'out-of-range', HOURS, 13,
    'is 43260 minutes, but 30 days have only 43200. Correct the time'],
  ['745-hours-in-a-month.json', 'out-of-range', HOURS, 13,
    'more than the most that is possible, 44640 minutes; correct the number'],
  ['comma-for-point.json', 'wrong-type', PAY, 13,
    'the text "12,50"; write whole pence without quotes: 1250.'],
  ['duplicate-key.json', 'duplicate-key', HOURS, 13, 'keep the right one and take out the other'],
  ['duplicate-row.json', 'duplicate-row', '/figures/work-hours/rows/2', 15,
    'Row 3 repeats row 1: both have the same “Worker reference” and “Who the person works for”. '
      + 'Keep one of them'],
  ['impossible-date.json', 'not-a-date', '/figures/invoices/rows/0/receivedOn', 13,
    '"2026-02-30", which is not a date that exists, written as year-month-day; for example'],
  ['month-outside-contract.json', 'outside-contract', '/period', 3,
    'runs from 1 January 2025 to 31 December 2026; February 2027 is outside. Correct the month'],
  ['nan.json', 'not-json', HOURS, 13, 'a word without quotes; write texts as "text"'],
  ['negative-hours.json', 'out-of-range', HOURS, 13,
    'is -60 minutes, less than the least that is possible, 0 minutes; correct the number'],
  ['number-as-text.json', 'wrong-type', HOURS, 13,
    'the text "9000"; write whole minutes without quotes: 9000.'],
  ['number-too-large.json', 'not-a-number', HOURS, 13,
    '1e309 is too large or too long to be read exactly; write a whole number'],
  ['part-larger-than-whole.json', 'part-above-whole',
    '/figures/sub-contracts-with-payment-clause/number', 12,
    'is 7, more than “Sub-contracts in force”, which is 6. A part cannot be larger'],
  ['pound-sign.json', 'wrong-type', PAY, 13,
    'the text "£12.50"; write whole pence without quotes: 1250.'],
  ['table-with-comma-for-point.csv', 'not-a-number', AMOUNT, 3,
    'In column “Amount”: “12,50” cannot be read exactly. Write 12.50.'],
  ['table-with-impossible-date.csv', 'not-a-date', '/figures/invoices/rows/1/receivedOn', 3,
    'In column “Received”: “31/6/2026”, read as D/M/YYYY, is not a day that exists. Correct'],
  ['table-with-pound-sign.csv', 'not-a-number', AMOUNT, 3,
    'In column “Amount”: “£12.50” cannot be read exactly. Write 12.50.'],
  ['unknown-contract.json', 'unknown-contract', '/contract', 2,
    'There is no contract “E-100” on record, or its own file was refused. Copy the reference'],
  ['unknown-field.json', 'unknown-field', '/figures/work-hours/rows/0/overtime', 13,
    '`overtime` is not a field that may stand here. Write one of `worker`, `employer`'],
  ['wrong-type.json', 'wrong-type', HOURS, 13,
    'must be a whole number of minutes, but is true'],
] as const

let folder: CheckedFolder

beforeAll(async () => {
  folder = await checkedFolder(BAD, { choice: { period: '2026-10' } })
})

describe('a return with a fault', () => {
  test.each(FAULTS)('%s is refused as %s, with place and remedy', (...fault) => {
    const [file, code, where, line, fragment] = fault
    const problems = problemsIn(file)
    const shown = problems.map(({ message: _message, ...rest }) => rest)
    expect(shown).toEqual([{ code, where, line, file: `returns/${file}` }])
    expect(problems[0]?.message).toContain(fragment)
  })

  test('is refused, and no other file', () => {
    expect(folder.intake.refused).toHaveLength(FAULTS.length)
    const files = allProblems().map(({ file = '' }) => file)
    expect(files.toSorted()).toEqual(FAULTS.map(([file]) => `returns/${file}`))
  })

  test('stands in the table of the README with the code it is refused with', async () => {
    const readme = await readFile(join(ROOT, 'examples/README.md'), 'utf8')
    const rows = [...readme.matchAll(/^\| `([\w.-]+)` \| `([a-z-]+)` \|/gm)]
    const listed = rows.map(([, file, code]) => `${file}: ${code}`)
    expect(listed.toSorted()).toEqual(FAULTS.map(([file, code]) => `${file}: ${code}`))
  })

  test('is told of for every file of the folder but the good one', async () => {
    const files = await readdir(join(BAD, 'returns'))
    const faulty = files.filter((file) => file !== GOOD_RETURN && !file.endsWith('.mapping.json'))
    expect(faulty.toSorted()).toEqual(FAULTS.map(([file]) => file))
  })
})

describe('the good return in the same folder', () => {
  test('is checked: 67.1% of hours are local where 50% is wanted, and it came in time', () => {
    const [only, ...others] = folder.checked
    expect(others).toEqual([])
    const outcomes = only?.assessment.decision.findings.map((each) =>
      `${each.obligation}: ${each.outcome}`)
    expect(outcomes).toEqual(['local-workforce-share: met', 'return-received: met'])
    const { lo: [part = 0, whole = 1] } = boundsOf(findingOf(only!, 'local-workforce-share'))
    expect((part * 100 / whole).toFixed(1)).toBe('67.1')
  })
})

describe('the command line', () => {
  test('ends with 1 and lists each refused file by its line', async () => {
    const run = await command(BAD)
    expect(run.code).toBe(1)
    for (const [file, , where, line] of FAULTS) {
      expect(run.out).toContain(`returns/${file}:${line}  ${where}\n`)
    }
  })

  test('ends with 0 once only the good return is left', async () => {
    const mended = await copyOf(BAD)
    for (const file of await readdir(join(mended, 'returns'))) {
      if (file !== GOOD_RETURN) await rm(join(mended, 'returns', file))
    }
    expect((await command(mended)).code).toBe(0)
  })
})

function problemsIn(file: string): readonly Problem[] {
  return allProblems().filter((problem) => problem.file === `returns/${file}`)
}

function allProblems(): readonly Problem[] {
  return folder.intake.refused.flatMap(({ problems }) => problems)
}

async function command(checked: string) {
  const said = { out: '', err: '' }
  const args = ['check', checked, '--rules', RULES, '--period', '2026-10', '--on', DRAFTED_ON]
  const code = await runCommand(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    today: () => DRAFTED_ON,
    now: () => new Date('2026-11-23T09:00:00Z'),
    clock: () => 0,
  })
  return { code, ...said }
}
