import { expect, test } from 'vitest'
import { UNITS } from '#app/domain/figure.ts'
import { readSchema } from '#app/json/read-schema.ts'

test('money is counted in pence and time in minutes: whole units only', () => {
  expect(UNITS).toContain('pence')
  expect(UNITS).toContain('minutes')
  expect(UNITS).not.toContain('pounds')
  expect(UNITS).not.toContain('hours')
})

test('the schemas know every unit, and for targets basis points as well', () => {
  const schema = JSON.stringify(readSchema('common'))
  expect(schema).toContain(`"enum":${JSON.stringify(UNITS)}`)
  expect(schema).toContain(`"enum":${JSON.stringify(['basis points', ...UNITS])}`)
})
