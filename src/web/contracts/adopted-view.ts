/**
 * What a contract adopted, by its newest version: each promise with clause, words, target, window
 * and since when, and the variations that led there.
 */
import { adoptionInWords, type AdoptionInWords } from '../../checks/adoption/adoption-in-words.ts'
import { adoptionTerms } from '../../checks/adoption/adoption-terms.ts'
import { periodInWords } from '../../domain/calendar.ts'
import { holdsFrom } from '../../domain/contract-versions.ts'
import type { Contract } from '../../domain/contract.ts'
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
}: Pick<ContractRecord, 'versions' | 'ruleSet' | 'shown' | 'rights'>) {
  const newest = versions.at(-1)
  const terms = adoptionTerms(ruleSet)
  return {
    // The month that is shown may have been judged by an earlier version.
    judgedBy:
      shown === undefined || shown.contractVersion === newest?.version
        ? ''
        : `${periodInWords(shown.period)} was judged by version ${shown.contractVersion}.`,
    versions: versions.toReversed().map(versionLine),
    obligations: (newest?.obligations ?? []).map((adoption) => {
      const said = adoptionInWords(adoption, terms)
      const inFull = { ...said, setBy: SET_BY[said.setBy] ?? said.setBy }
      return {
        title: said.title,
        href: checkAddress(adoption.id),
        clause: said.clause,
        words: said.words,
        details: DETAILS.filter(([name]) => inFull[name] !== '').map(([name, label]) => ({
          label,
          value: inFull[name],
        })),
      }
    }),
    mayAdopt: rights.adopts,
  }
}

function versionLine(contract: Contract) {
  const { version, variation } = contract
  return {
    version: String(version),
    from: periodInWords(holdsFrom(contract)),
    reference: variation?.reference ?? 'As signed',
  }
}
