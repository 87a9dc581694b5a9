/**
 * The filters of the portfolio as fields of its form, each with what it can be set to.
 */
import { OUTCOMES_BY_URGENCY, outcomeInWords } from '../../domain/outcome-words.ts'
import type { Need } from '../../store/needs.ts'
import { SORTS, type Sort } from '../../store/portfolio.ts'
import { STANDINGS, type FilterChoices, type Standing } from '../../store/register-search.ts'
import type { PortfolioQuery } from './portfolio-query.ts'

export interface FilterField {
  readonly name: string
  readonly label: string
  readonly choices: readonly {
    readonly value: string
    readonly words: string
    readonly isChosen: boolean
  }[]
}

const STANDINGS_IN_WORDS: Readonly<Record<Standing, string>> = {
  running: 'Running',
  'to-come': 'Not begun',
  ended: 'Ended',
  archived: 'Archived',
  all: 'All',
}

const SORTS_IN_WORDS: Readonly<Record<Sort, string>> = {
  outcome: 'Most pressing first',
  contract: 'Contract',
  title: 'Title',
  contractor: 'Contractor',
  end: 'Last day',
}

const NEEDS_AS_FILTER: Readonly<Record<Need, string>> = {
  'not-met': 'Not met, without a case',
  overdue: 'Return overdue',
  'to-approve': 'Draft to approve',
  review: 'Case to look at again',
  ours: 'Cannot tell, for a reason of ours',
}

type Choices = readonly (readonly [value: string, words: string])[]

export function filterFields(
  { filter, sort }: PortfolioQuery,
  { kinds, managers, contractors }: FilterChoices,
  needs: readonly Need[],
): readonly FilterField[] {
  const named = (people: FilterChoices['managers']): Choices =>
    people.map(({ id, name }) => [id, name])
  const fields = [
    field('standing', 'Contracts', filter.standing, inWords(STANDINGS, STANDINGS_IN_WORDS)),
    field('outcome', 'Outcome in the newest month', filter.outcome, [ANY, ...outcomes()]),
    field('need', 'Needs somebody', filter.need, [ANY, ...inWords(needs, NEEDS_AS_FILTER)]),
    field('kind', 'Kind', filter.kind, [ANY, ...kinds.map((kind) => [kind, kind] as const)]),
    field('manager', 'Contract manager', filter.manager, [ANY, ...named(managers)]),
    field('contractor', 'Contractor', filter.contractor, [ANY, ...named(contractors)]),
    field('sort', 'Order', sort, inWords(SORTS, SORTS_IN_WORDS)),
  ]
  // One choice beside “Any” would filter nothing, unless it has been chosen elsewhere.
  return fields.filter(({ choices }) => choices.length > 2 || choices.some(isSet))
}

const ANY = ['', 'Any'] as const

function isSet({ value, isChosen }: FilterField['choices'][number]): boolean {
  return isChosen && value !== ''
}

function field(name: string, label: string, chosen: string, choices: Choices): FilterField {
  const isListed = choices.some(([value]) => value === chosen)
  const all: Choices = isListed ? choices : [...choices, [chosen, chosen]]
  return {
    name,
    label,
    choices: all.map(([value, words]) => ({ value, words, isChosen: value === chosen })),
  }
}

function outcomes(): Choices {
  return OUTCOMES_BY_URGENCY.map((outcome) => [outcome, outcomeInWords(outcome)])
}

function inWords<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): Choices {
  return values.map((value) => [value, words[value]])
}
