import { expect, test } from 'vitest'
import { parameterWarnings } from '#app/guard/lint-parameters.ts'
import type { Parameter } from '#app/rules/parameter.ts'
import { aParameter, aRuleSet } from '../support/a-rule-set.ts'

const RATE = aParameter('rate', 1345, {
  title: 'Rate',
  nextExpected: { from: '2027-04-01', where: 'It is published at rates.example.' },
})

function warningsOn(today: string, parameter: Parameter = RATE): readonly string[] {
  const parameters = new Map([[parameter.id, parameter]])
  return parameterWarnings({ ...aRuleSet(), parameters }, today)
    .map(({ place, message }) => `${place.kind} ${place.id} ${place.where} ${message}`)
}

test('a value that is expected within 60 days is named, with where to get it', () => {
  expect(warningsOn('2027-01-30')).toEqual([])
  expect(warningsOn('2027-01-31')).toEqual([
    'parameter rate /nextExpected/from A new value of “Rate” is expected on 1 April 2027. ' +
      'It is published at rates.example.',
  ])
})

test('a value that should be there and is not is named', () => {
  expect(warningsOn('2027-04-01')).toEqual([
    'parameter rate /nextExpected/from A new value of “Rate” may have come since 1 April 2027. ' +
      'Until it is entered, months in which it is due cannot be told. ' +
      'It is published at rates.example.',
  ])
})

test('what nobody has looked at for over a year is named', () => {
  const { nextExpected: _, ...rate } = RATE
  expect(warningsOn('2027-10-31', { ...rate, checkedOn: '2026-10-31' })).toEqual([])
  expect(warningsOn('2027-10-31', { ...rate, checkedOn: '2026-10-30' })).toEqual([
    'parameter rate /checkedOn “Rate” was last checked on 30 October 2026, over a year ago. ' +
      'Look at its sources, then write the day in `checkedOn`.',
  ])
})

test('a table of bank holidays that ends soon is named', () => {
  const { nextExpected: _, ...rate } = RATE
  expect(warningsOn('2027-11-15', { ...rate, checkedOn: '2027-11-01' })).toEqual([
    'council council /calendar/bankHolidaysUpTo The bank holidays end on 31 December 2027: ' +
      'later due days could fall on a holiday. Add the next years, and move `bankHolidaysUpTo`.',
  ])
})
