/**
 * Reads a contract: text, shape, and what holds between its dates. It never knows what an
 * obligation that was adopted means.
 */
import { firstDay, inWords, isDate, periodOf } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import { accepted, refused, type Checked } from '../domain/problem.ts'
import { readSchema, schemaChecker } from '../json/check-schema.ts'
import { readJson } from '../json/read-json.ts'
import { adoptedTwice, adoptionProblems } from './adoption-limits.ts'
import { areaProblems } from './area-limits.ts'
import { inOrder, yearlyDay, type DateAt, type Place } from './contract-dates.ts'
import { MOST_BYTES, tooLarge } from './text-of-file.ts'

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
    ...areaProblems(contract.area, '/area', from),
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
