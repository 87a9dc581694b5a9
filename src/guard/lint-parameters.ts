/**
 * Finds parameters that are near their last value or past it, and such as nobody has looked at
 * for a year. Told what day it is; never looks.
 */
import { addDays, inWords, type IsoDate } from '../domain/calendar.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { Parameter } from '../rules/parameter.ts'
import type { RulePlace, RuleWarning } from './rule-warning.ts'

const DAYS_AHEAD = 60
const DAYS_IN_YEAR = 365

export function parameterWarnings(ruleSet: RuleSet, today: IsoDate): readonly RuleWarning[] {
  const { parameters, bands, council } = ruleSet
  return [
    ...[...parameters.values()].flatMap((parameter) => nearLastValue(parameter, today)),
    ...[...parameters.values(), ...bands.values()].flatMap((one) => notChecked(one, today)),
    ...holidays(council.calendar.bankHolidaysUpTo, today),
  ]
}

function nearLastValue(
  { id, title, nextExpected }: Parameter,
  today: IsoDate,
): readonly RuleWarning[] {
  if (nextExpected === undefined) return []
  const { from, where } = nextExpected
  if (from > addDays(today, DAYS_AHEAD)) return []
  const when =
    from > today
      ? `A new value of “${title}” is expected on ${inWords(from)}.`
      : `A new value of “${title}” may have come since ${inWords(from)}. Until it is entered, ` +
        'months in which it is due cannot be told.'
  return [{ place: placeIn(id, '/nextExpected/from'), message: `${when} ${where}` }]
}

function notChecked(
  { id, title, checkedOn }: Pick<Parameter, 'id' | 'title' | 'checkedOn'>,
  today: IsoDate,
): readonly RuleWarning[] {
  if (addDays(checkedOn, DAYS_IN_YEAR) >= today) return []
  const message =
    `“${title}” was last checked on ${inWords(checkedOn)}, over a year ago. Look at its sources, ` +
    'then write the day in `checkedOn`.'
  return [{ place: placeIn(id, '/checkedOn'), message }]
}

function holidays(upTo: IsoDate, today: IsoDate): readonly RuleWarning[] {
  if (upTo > addDays(today, DAYS_AHEAD)) return []
  const message =
    `The bank holidays end on ${inWords(upTo)}: later due days could fall on a holiday. Add the ` +
    'next years, and move `bankHolidaysUpTo`.'
  const where = '/calendar/bankHolidaysUpTo'
  return [{ place: { kind: 'council', id: 'council', where }, message }]
}

function placeIn(id: string, where: string): RulePlace {
  return { kind: 'parameter', id, where }
}
