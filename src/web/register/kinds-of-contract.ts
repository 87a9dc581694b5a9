/**
 * The council's kinds of contract, as the rules of today have them.
 */
import { periodOf } from '../../domain/calendar.ts'
import type { Site } from '../site.ts'

export async function kindsOf({
  rules,
  today,
}: Pick<Site, 'rules' | 'today'>): Promise<readonly string[]> {
  const { ruleSet } = await rules.liveIn(periodOf(today()))
  return ruleSet.council.contractKinds
}
