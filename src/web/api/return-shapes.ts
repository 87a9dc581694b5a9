/**
 * What a return must look like, by the rules that are live in its month. A month that is none is
 * refused by the rules of today, with everything else that is wrong.
 */
import type { PreparedRules } from '../../assessment/prepare.ts'
import { isPeriod, periodOf, type Period } from '../../domain/calendar.ts'
import { returnChecker, type ReturnChecker } from '../../intake/read-return.ts'
import type { Api } from './api-route.ts'

export interface ReturnShape {
  readonly rules: PreparedRules
  readonly validate: ReturnChecker
}

export type ReturnShapes = (sent: unknown) => Promise<ReturnShape>

export function returnShapes({ rules, today }: Pick<Api, 'rules' | 'today'>): ReturnShapes {
  // Making one takes time, and a rule set never changes.
  const ready = new WeakMap<PreparedRules, ReturnChecker>()
  return async (sent) => {
    const live = await rules.liveIn(monthOf(sent) ?? periodOf(today()))
    const validate = ready.get(live) ?? returnChecker(live.ruleSet.figures)
    ready.set(live, validate)
    return { rules: live, validate }
  }
}

function monthOf(sent: unknown): Period | undefined {
  const period: unknown =
    typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'period') : undefined
  return typeof period === 'string' && isPeriod(period) ? period : undefined
}
