import { expect, test } from 'vitest'
import { schemaChecker } from '#app/json/check-schema.ts'
import { IDEMPOTENCY_KEY_MAX, PAGE_SIZE_MAX, PARAMETERS } from '#app/web/api/parameters.ts'

const BESIDE = 'api/a-parameter.schema.json'

test.each(Object.entries(PARAMETERS))('the example of %s is one that is taken', (_, parameter) => {
  const check = schemaChecker({ $id: BESIDE, ...parameter.schema })
  const shown = 'example' in parameter ? [parameter.example] : []
  expect(shown.flatMap((value) => check(value))).toEqual([])
})

test('what stands in the path is always needed, what follows the question mark never', () => {
  const needed = Object.values(PARAMETERS).map((one) => [one.in, one.required])
  expect(new Set(needed.map(String))).toEqual(new Set(['path,true', 'query,false', 'header,true']))
})

test('a page holds no more than its most, and a key is no longer than its longest', () => {
  const size = schemaChecker({ $id: BESIDE, ...PARAMETERS.size.schema })
  expect(size(PAGE_SIZE_MAX)).toEqual([])
  expect(size(PAGE_SIZE_MAX + 1)).toMatchObject([{ code: 'out-of-range' }])
  const key = schemaChecker({ $id: BESIDE, ...PARAMETERS.idempotencyKey.schema })
  expect(key('k'.repeat(IDEMPOTENCY_KEY_MAX))).toEqual([])
  expect(key('k'.repeat(IDEMPOTENCY_KEY_MAX + 1)).length).toBe(1)
  expect(key('two words').length).toBe(1)
})
