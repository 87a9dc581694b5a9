import { expect, test } from 'vitest'
import { RETENTION } from '#app/domain/retention.ts'
import { dataProtectionPage } from '#app/web/documents/data-protection-page.ts'
import { RISKS } from '#app/web/documents/risks.ts'
import { COUNCIL } from '../../support/a-rule-set.ts'

const page = dataProtectionPage(COUNCIL, 'https://goodterms.example')

test('it lists every kind of record that is about somebody, and no other', () => {
  const about = Object.values(RETENTION).filter((record) => !/^Nobody\.$/.test(record.about))
  expect(page.records.map(({ title }) => title)).toEqual(about.map(({ title }) => title))
  expect(page.records).toContainEqual(expect.objectContaining({
    title: RETENTION.payLines.title, kept: '13 months after the end of the month that it is about',
  }))
})

test('what is done stands apart from what is not', () => {
  for (const [index, { number, done, notYet }] of page.risks.entries()) {
    expect(number).toBe(index + 1)
    expect(done.length + notYet.length).toBe(RISKS[index]?.measures.length)
    expect(done.every(({ by }) => by !== '')).toBe(true)
  }
  const counts = [page.done, page.notYet].map((text) => Number.parseInt(text, 10))
  const all = RISKS.flatMap(({ measures }) => measures).length
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all)
})
