import { expect, test } from 'vitest'
import type { PreparedRules } from '#app/assessment/prepare.ts'
import type { Period } from '#app/domain/calendar.ts'
import { returnShapes } from '#app/web/api/return-shapes.ts'

test('a return has the shape of the rules that were live in its month', async () => {
  const asked: Period[] = []
  const rules = {
    liveIn: async (period: Period) => {
      asked.push(period)
      return { ruleSet: { figures: new Map() } } as unknown as PreparedRules
    },
    byHash: async () => undefined,
  }
  const shapes = returnShapes({ rules, today: () => '2026-11-23' })
  for (const sent of [{ period: '2026-04' }, { period: '9999-12' }, { period: 1 }, null, []]) {
    await shapes(sent)
  }
  expect(asked).toEqual(['2026-04', '2026-11', '2026-11', '2026-11', '2026-11'])
})

test('the shape of a rule set is made ready once', async () => {
  const live = { ruleSet: { figures: new Map() } } as unknown as PreparedRules
  const rules = { liveIn: async () => live, byHash: async () => undefined }
  const shapes = returnShapes({ rules, today: () => '2026-11-23' })
  const [one, other] = [await shapes({ period: '2026-04' }), await shapes({ period: '2026-05' })]
  expect(one.validate).toBe(other.validate)
})
