import { expect, test } from 'vitest'
import { entryOf, type EntryReadings } from '#app/intake/register/entry-of.ts'
import { faulty, given, notGiven } from '#app/intake/register/field-reading.ts'

const READINGS: EntryReadings = {
  id: given('A-1'),
  title: given('Repairs', ['A note on the title.']),
  name: given('Mears Limited'),
  address: given(''),
  identifiers: given([]),
  from: given('2026-04-01'),
  to: given('2028-03-31'),
  valuePence: notGiven('The amount was left out.'),
}

test('fields become an entry with their notes; what is not given is left out', () => {
  expect(read(READINGS)).toEqual({
    ok: true,
    value: {
      entry: {
        id: 'A-1', title: 'Repairs', from: '2026-04-01', to: '2028-03-31',
        contractor: { name: 'Mears Limited', address: '', identifiers: [] },
      },
      notes: ['A note on the title.', 'The amount was left out.'],
    },
  })
})

test('every field that is given is taken over', () => {
  const optional = {
    kind: 'repairs', procurementBegan: '2025-10-01', valuePence: 5, ocid: 'ocds-h6vhtk-04fbbe',
    managerEmail: 'ann@council.example',
  }
  const readings = {
    ...READINGS,
    kind: given(optional.kind),
    procurementBegan: given(optional.procurementBegan),
    valuePence: given(optional.valuePence),
    ocid: given(optional.ocid),
    managerEmail: given(optional.managerEmail),
  }
  expect(read(readings)).toMatchObject({ ok: true, value: { entry: optional } })
})

test('all that is wrong is said at once', () => {
  const readings = {
    ...READINGS, title: faulty('missing-field', 'No title.'), from: notGiven(), to: notGiven(),
  }
  expect(read(readings)).toEqual({
    ok: false,
    problems: [
      { code: 'missing-field', where: '/title', message: 'In title: No title.' },
      { code: 'missing-field', where: '/from', message: 'In from: No start date: add the first day.' },
      { code: 'missing-field', where: '/to', message: 'In to: No end date: add the last day.' },
    ],
  })
})

test('a contract that ends before it begins is refused', () => {
  expect(read({ ...READINGS, to: given('2026-03-31') })).toMatchObject({
    problems: [{
      code: 'wrong-order',
      message: expect.stringContaining('ends on 31 March 2026, before it begins on 1 April 2026'),
    }],
  })
})

test('a contract of one day is a contract', () => {
  expect(read({ ...READINGS, to: given('2026-04-01') })).toMatchObject({ ok: true })
})

test('a contract that begins before its procurement is refused', () => {
  expect(read({ ...READINGS, procurementBegan: given('2026-04-02') })).toMatchObject({
    problems: [{ code: 'wrong-order', where: '/procurementBegan' }],
  })
})

function read(readings: EntryReadings): ReturnType<typeof entryOf> {
  return entryOf(readings, (field) => ({ where: `/${field}`, before: `In ${field}: ` }))
}
