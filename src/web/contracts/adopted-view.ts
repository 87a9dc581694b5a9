/**
 * What a contract has adopted today: each promise with clause, words, target, window and since
 * when, what a variation changes from a later day, and every version. A version to come is never
 * shown as if it held already.
 */
import { adoptionInWords, type AdoptionInWords } from '../../checks/adoption/adoption-in-words.ts'
import { adoptionTerms } from '../../checks/adoption/adoption-terms.ts'
import { inWords, periodInWords, periodOf } from '../../domain/calendar.ts'
import { holdsFrom, versionIn } from '../../domain/contract-versions.ts'
import type { Adoption, Contract } from '../../domain/contract.ts'
import type { AdoptionTerms } from '../../intake/adoption/adoption-terms.ts'
import { checkAddress } from '../addresses.ts'
import type { ContractRecord } from './contract-record.ts'

const SET_BY: Readonly<Record<string, string>> = {
  council: 'the council',
  bidder: 'the contractor, in its bid',
  law: 'law',
}

// In this order; what a contract says nothing of is left out.
const DETAILS = [
  ['target', 'Target'],
  ['window', 'Counted over'],
  ['binds', 'Binds'],
  ['setBy', 'Set by'],
  ['area', 'Local means'],
  ['profile', 'Falls due by'],
  ['nothingDue', 'Nothing due'],
  ['planned', 'Planned'],
  ['opening', 'Opening total'],
  ['baseline', 'Measured from'],
  ['uplift', 'New rates apply'],
] as const satisfies readonly (readonly [keyof AdoptionInWords, string])[]

export function adoptedView({
  versions,
  ruleSet,
  shown,
  rights,
  today,
}: Pick<ContractRecord, 'versions' | 'ruleSet' | 'shown' | 'rights' | 'today'>) {
  // Of a contract that has not begun the version it begins with.
  const holds = versionIn(periodOf(today), versions) ?? versions[0]
  const toCome = versions.filter(({ version }) => version > (holds?.version ?? 0))
  const terms = adoptionTerms(ruleSet)
  return {
    // The month that is shown may have been judged by an earlier version.
    judgedBy:
      shown === undefined || shown.contractVersion === holds?.version
        ? ''
        : `${periodInWords(shown.period)} was judged by version ${shown.contractVersion}.`,
    versions: versions.toReversed().map(versionLine),
    obligations: promisesOf(holds, toCome).map((adoption) => {
      const said = inFullWords(adoption, terms)
      return {
        title: said.title,
        href: checkAddress(adoption.id),
        clause: said.clause,
        words: said.words,
        details: DETAILS.filter(([name]) => said[name] !== '').map(([name, label]) => ({
          label,
          value: said[name],
        })),
        isToCome: adopted(adoption.id, holds) === undefined,
        later: laterOf(adoption.id, holds, toCome, terms),
      }
    }),
    mayAdopt: rights.adopts,
  }
}

/** As they hold today, then those that only a later version has, as it will have them. */
function promisesOf(
  holds: Contract | undefined,
  toCome: readonly Contract[],
): readonly Adoption[] {
  const promises = new Map<string, Adoption>()
  for (const { obligations } of holds === undefined ? toCome : [holds, ...toCome]) {
    for (const adoption of obligations) {
      if (!promises.has(adoption.id)) promises.set(adoption.id, adoption)
    }
  }
  return [...promises.values()]
}

/** What each version to come changes of one promise, the next one first. */
function laterOf(
  id: string,
  holds: Contract | undefined,
  toCome: readonly Contract[],
  terms: AdoptionTerms,
): readonly string[] {
  return toCome.flatMap((version, index) => {
    const before = adopted(id, index === 0 ? holds : toCome[index - 1])
    const change = changeInWords(before, adopted(id, version), terms)
    if (change === '') return []
    const { variation, from } = version
    const reference = variation === undefined ? '' : ` (${variation.reference})`
    return [`From ${inWords(variation?.from ?? from)}${reference}: ${change}`]
  })
}

function adopted(id: string, version: Contract | undefined): Adoption | undefined {
  return version?.obligations.find((each) => each.id === id)
}

function changeInWords(
  before: Adoption | undefined,
  after: Adoption | undefined,
  terms: AdoptionTerms,
): string {
  if (after === undefined) return before === undefined ? '' : 'no longer adopted'
  if (before === undefined) return 'adopted'
  const [was, willBe] = [inFullWords(before, terms), inFullWords(after, terms)]
  const changed = [['clause', 'Clause'], ...DETAILS] as const
  return [
    ...changed.flatMap(([name, label]) =>
      was[name] === willBe[name] ? [] : [`${label}: ${willBe[name] || 'nothing'}`],
    ),
    ...(was.words === willBe.words ? [] : [`Words: “${willBe.words}”`]),
  ].join('; ')
}

function inFullWords(adoption: Adoption, terms: AdoptionTerms): AdoptionInWords {
  const said = adoptionInWords(adoption, terms)
  return { ...said, setBy: SET_BY[said.setBy] ?? said.setBy }
}

function versionLine(contract: Contract) {
  const { version, variation } = contract
  return {
    version: String(version),
    from: periodInWords(holdsFrom(contract)),
    reference: variation?.reference ?? 'As signed',
  }
}
