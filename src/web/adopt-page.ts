/**
 * The view models of the page `/adopt`: the form, with what is wrong with what was sent, and the
 * preview of what a sheet changes. They show what was read and checked elsewhere.
 */
import {
  changeInWords,
  partsInWords,
  versionInWords,
} from '../checks/adoption/adoption-report.ts'
import type { Contract } from '../domain/contract.ts'
import { counted } from '../domain/display.ts'
import type { AdoptingContract } from '../store/contract-to-adopt.ts'
import type { Adopted } from '../intake/adoption/adopt-sheet.ts'
import { baselineExample } from '../intake/adoption/adoption-sheet-baseline.ts'
import { SHEET_COLUMNS, type SheetColumn } from '../intake/adoption/adoption-sheet-columns.ts'
import type { AdoptionTerms } from '../intake/adoption/adoption-terms.ts'
import { checkAddress } from './addresses.ts'
import type { AdoptForm } from './adopt-form.ts'
import type { FormField, FormProblem } from './adopt-request.ts'

const PROBLEMS_MAX = 50
const BESIDE_A_FIELD_MAX = 3
const FIELDS: readonly FormField[] = ['contract', 'from', 'reference', 'sheet', 'upload']

export function adoptFormPage(
  form: Pick<AdoptForm, 'contract' | 'from' | 'reference'>,
  contracts: readonly AdoptingContract[],
  terms: AdoptionTerms,
  problems: readonly FormProblem[] = [],
) {
  const more = problems.length - PROBLEMS_MAX
  const shown = problems.slice(0, PROBLEMS_MAX)
  const errors = FIELDS.map((field) => [field, atField(field, problems)])
  return {
    hasProblems: problems.length > 0,
    problems: shown,
    moreProblems: more > 0 ? `And ${more} more. Put these right first.` : '',
    errors: Object.fromEntries(errors) as Readonly<Record<FormField, readonly string[]>>,
    contracts: contracts.map((contract) => ({
      id: contract.id,
      words: `${contract.id} ${contract.title} (${aboutContract(contract)})`,
      isChosen: contract.id === form.contract,
    })),
    hasContracts: contracts.length > 0,
    from: form.from,
    reference: form.reference,
    columns: Object.values(SHEET_COLUMNS).map((column) => ({
      heading: column.heading,
      write: writeIn(column, terms),
      isNeeded: 'isNeeded' in column,
    })),
  }
}

/** What is written in a column, with what there is of it under these rules. */
function writeIn(column: SheetColumn, { obligations, profiles }: AdoptionTerms): string {
  const { profile, baseline } = SHEET_COLUMNS
  if (column === profile) return [column.write, ...profiles.map(({ title }) => title)].join('; ')
  if (column !== baseline) return column.write
  const asked = obligations.flatMap((each) => each.baseline)
  const examples = (['number', 'rows'] as const).flatMap((kind) => {
    const one = asked.find(({ figure }) => figure.kind === kind)
    return one === undefined ? [] : [baselineExample(one)]
  })
  return examples.length === 0 ? column.write : `${column.write}, such as ${examples.join(', or ')}`
}

/** A sheet can have hundreds: beside the field they would bury it. */
function atField(field: FormField, problems: readonly FormProblem[]): readonly string[] {
  const own = problems.filter((each) => each.field === field).map(({ message }) => message)
  if (own.length <= BESIDE_A_FIELD_MAX) return own
  return [`${own.length} problems, listed at the top of this page.`]
}

/** `warnings` are sentences about what could never be judged as it stands. */
export function adoptPreviewPage(
  adopted: Adopted,
  form: AdoptForm,
  terms: AdoptionTerms,
  warnings: readonly string[],
) {
  const { after, changes } = adopted
  const all = changes.map((change) => ({
    id: change.after.id,
    ...changeInWords(change, terms),
  }))
  const untouched = after.obligations.length - changes.length
  return {
    contract: after.id,
    contractTitle: after.title,
    version: versionInWords(after),
    summary:
      `${counted(changes.length, 'obligation')} in the sheet. ` +
      `${counted(untouched, 'other obligation')} of the contract ` +
      `${untouched === 1 ? 'stays as it is' : 'stay as they are'}.`,
    warnings,
    fileName: fileNameOf(after),
    sent: {
      contract: form.contract,
      from: form.from,
      reference: form.reference,
      shown: form.shown,
    },
    obligations: all.map(({ id, what, title, after: now, parts, kept }) => ({
      id,
      title,
      isNew: what === 'new',
      isChanged: what === 'changed',
      clause: now.clause,
      target: now.target || 'None',
      window: now.window,
      area: now.area || 'The contract’s',
      setBy: now.setBy,
      opening: now.opening || 'None',
      differences: parts.map(({ name, before: was, after: is }) => ({
        name,
        before: was || 'Nothing',
        after: is || 'Nothing',
      })),
      kept,
      parts: partsInWords(now),
      check: checkAddress(id),
    })),
  }
}

/** `R-041.json`, or with a later version `R-041.version-2.json`. */
export function fileNameOf({ id, version }: Contract): string {
  return version === 1 ? `${id}.json` : `${id}.version-${version}.json`
}

function aboutContract({ version }: AdoptingContract): string {
  return version === 0 ? 'nothing adopted yet' : `version ${version}`
}
