import { expect, test } from 'vitest'
import { UNITS } from '#app/domain/figure.ts'

test('money is counted in pence and time in minutes: whole units only', () => {
  expect(UNITS).toContain('pence')
  expect(UNITS).toContain('minutes')
  expect(UNITS).not.toContain('pounds')
  expect(UNITS).not.toContain('hours')
})
