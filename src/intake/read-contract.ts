/**
 * Reads a contract: text, shape, and what holds between its dates. It never knows what an
 * obligation that was adopted means.
 */
import { firstDay, inWords, isDate, lastDay, periodOf, type IsoDate } from '../domain/calendar.ts'
import type { Adoption, Contract } from '../domain/contract.ts'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { readSchema, schemaChecker } from '../json/check-schema.ts'
import { readJson } from '../json/read-json.ts'
import { shown } from './cell-values.ts'
import { MOST_BYTES, tooLarge } from './text-of-file.ts'

type Place = Omit<Problem, 'file' | 'line'>
interface DateAt {
  readonly where: string
  readonly name: string
  readonly date: string | undefined
}

let checkShape: ReturnType<typeof schemaChecker> | undefined

export function readContract(text: string, file?: string): Checked<Contract> {
  if (text.length > MOST_BYTES) return refused([tooLarge(file)])
  const json = readJson(text, file)
  if (!json.ok) return json
  return contractOf(json.value.value, file, (pointer) => json.value.lineOf(pointer))
}

/** The same for a contract that has been read as JSON already. */
export function contractOf(
  value: unknown,
  file?: string,
  lineOf: (pointer: string) => number | undefined = () => undefined,
): Checked<Contract> {
  checkShape ??= schemaChecker(readSchema('contract'))
  const misshapen = checkShape(value, file, lineOf)
  if (misshapen.length > 0) return refused(misshapen)

  const { $schema: _, ...contract } = value as Contract & { readonly $schema?: string }
  const problems = contractProblems(contract)
  if (problems.length === 0) return accepted(contract)
  return refused(
    problems.map((problem) => {
      const line = lineOf(problem.where)
      return { ...problem, ...(file && { file }), ...(line && { line }) }
    }),
  )
}

function contractProblems(contract: Contract): readonly Place[] {
  const from = { where: '/from', name: 'the first day of the contract', date: contract.from }
  const to = { where: '/to', name: 'the last day of the contract', date: contract.to }
  const began = contract.procurementBegan
  return [
    ...inOrder({ where: '/procurementBegan', name: 'the start of procurement', date: began }, from),
    ...inOrder(from, to),
    ...variationProblems(contract, from, to),
    ...yearlyDay('/yearStarts', contract.yearStarts),
    ...yearOfWholeMonths(contract),
    ...areaProblems(contract, from),
    ...contract.obligations.flatMap((adoption, at) =>
      adoptionProblems({ adoption, where: `/obligations/${at}`, from, to }),
    ),
    ...adoptedTwice(contract.obligations),
  ]
}

/** A contract year is made of whole months, because a return is. */
function yearOfWholeMonths({ from, yearStarts, obligations }: Contract): readonly Place[] {
  const starts = yearStarts ?? from.slice(5)
  if (starts.endsWith('-01') || !obligations.some(({ window }) => window === 'contract-year')) {
    return []
  }
  const message =
    'Contract years are counted in whole months. Write in "yearStarts" the first day of the ' +
    'month in which each contract year begins, such as 04-01.'
  const code = yearStarts === undefined ? 'missing-field' : 'not-allowed'
  return [{ code, where: '/yearStarts', message }]
}

function variationProblems(
  { variation }: Contract,
  from: DateAt,
  to: DateAt,
): readonly Place[] {
  if (variation === undefined) return []
  const where = '/variation/from'
  const first = { where, name: 'the first day of the variation', date: variation.from }
  const ordered = [...inOrder(from, first), ...inOrder(first, to)]
  if (!isDate(variation.from) || variation.from === firstDay(periodOf(variation.from))) {
    return ordered
  }
  const message =
    `A variation holds from the first day of a month, and ${inWords(variation.from)} is none: ` +
    'a month is judged by one version. Write the first day of the month from which it counts.'
  return [...ordered, { code: 'not-allowed', where, message }]
}

/** The area is looked up by date: without one for the first day nothing would be local. */
function areaProblems({ area }: Contract, from: DateAt): readonly Place[] {
  const dates = area.map((each, at) => ({
    where: `/area/${at}/from`,
    name: `the first day of area ${at + 1}`,
    date: each.from,
  }))
  const [first] = dates
  return [
    ...(first === undefined ? [] : inOrder(first, from)),
    ...dates.slice(1).flatMap((later, at) => (dates[at] ? inOrder(dates[at], later) : [])),
    ...dates.slice(1).flatMap((later, at) => {
      if (dates[at]?.date !== later.date) return []
      const message = `Two areas begin on ${inWords(later.date)}. Keep one of them.`
      return [{ code: 'wrong-order' as const, where: later.where, message }]
    }),
  ]
}

function adoptionProblems(part: {
  readonly adoption: Adoption
  readonly where: string
  readonly from: DateAt
  readonly to: DateAt
}): readonly Place[] {
  const { adoption, where, from, to } = part
  const name = 'day of the obligation'
  const first = { where: `${where}/from`, name: `the first ${name}`, date: adoption.from }
  const last = { where: `${where}/to`, name: `the last ${name}`, date: adoption.to }
  const uplift = adoption.uplift
  const yearly = uplift?.rule === 'on-fixed-date' ? uplift.monthAndDay : undefined
  return [
    ...inOrder(from, first),
    ...inOrder(first, adoption.to === undefined ? to : last),
    ...inOrder(last, to),
    ...yearlyDay(`${where}/uplift/monthAndDay`, yearly),
    ...openingProblems(part),
  ]
}

function openingProblems(part: {
  readonly adoption: Adoption
  readonly where: string
  readonly from: DateAt
  readonly to: DateAt
}): readonly Place[] {
  const { opening } = part.adoption
  if (opening === undefined) return []
  const where = `${part.where}/opening`
  const name = 'the last day of the opening totals'
  const upTo = { where: `${where}/upTo`, name, date: opening.upTo }
  const recorded = {
    where: `${where}/recordedOn`,
    name: 'the day on which the opening totals were recorded',
    date: opening.recordedOn,
  }
  const ordered = [
    ...inOrder(part.from, upTo),
    ...inOrder(upTo, part.to),
    ...inOrder(upTo, recorded),
    ...openingOfMonths(part.adoption, opening.upTo, where),
  ]
  if (opening.part <= opening.whole) return ordered
  const message =
    `The opening part, ${opening.part}, is more than its whole, ${opening.whole}. ` +
    'Correct one of the two.'
  return [...ordered, { code: 'part-above-whole', where: `${where}/part`, message }]
}

/** Opening totals stand for whole months of a window that is longer than one. */
function openingOfMonths(
  { window }: Adoption,
  upTo: IsoDate,
  where: string,
): readonly Place[] {
  if (window === 'month') {
    const message =
      'A monthly standard looks at one month alone, so it has no opening totals. Take them out.'
    return [{ code: 'not-allowed', where, message }]
  }
  if (!isDate(upTo) || upTo === lastDay(periodOf(upTo))) return []
  const message =
    `Opening totals stand for whole months, and ${inWords(upTo)} is not the last day of one. ` +
    'Give them up to the end of a month.'
  return [{ code: 'not-allowed', where: `${where}/upTo`, message }]
}

function adoptedTwice(adoptions: readonly Adoption[]): readonly Place[] {
  return adoptions.flatMap(({ id }, at) => {
    const first = adoptions.findIndex((other) => other.id === id)
    if (first === at) return []
    const message =
      `${shown(id)} is adopted twice, in entries ${first + 1} and ${at + 1}. ` +
      'Keep one; a target that changes is a new version of the contract.'
    return [{ code: 'duplicate-row' as const, where: `/obligations/${at}/id`, message }]
  })
}

function inOrder(first: DateAt, second: DateAt): readonly Place[] {
  if (first.date === undefined || second.date === undefined) return []
  if (first.date <= second.date) return []
  // The date that is deeper in the file is the one that is told to move.
  const isFirstDeeper = first.where.split('/').length > second.where.split('/').length
  const at = isFirstDeeper ? first : second
  const message =
    `${capital(second.name)} (${inWords(second.date)}) comes before ` +
    `${first.name} (${inWords(first.date)}). Correct one of the two.`
  return [{ code: 'wrong-order', where: at.where, message }]
}

/** A day that every year has: 29 February is missing in three years of four. */
function yearlyDay(where: string, monthAndDay: string | undefined): readonly Place[] {
  if (monthAndDay === undefined || isDate(`2001-${monthAndDay}`)) return []
  const message =
    `${shown(monthAndDay)} is not a day that every year has. ` +
    'Write month and day, such as 04-01 for 1 April.'
  return [{ code: 'not-a-date', where, message }]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
