/**
 * What a notice asks the contractor to do, and what needs nothing from them, worked out from the
 * findings alone so that the list never contradicts what stands above it.
 */
import type { Finding } from '../assessment/types.ts'
import { periodInWords } from '../domain/calendar.ts'
import { newReturn } from './cure-words.ts'
import { isOutOfReach } from './describe-cure.ts'
import { isAboutTheReturn } from './describe-return.ts'
import { inRunningText } from './finding-in-rules.ts'
import type { NoticeInput } from './notice-kinds.ts'
import type { NoticeModel } from './notice-shape.ts'
import { hasComeLate, whoseToMend } from './whose-to-mend.ts'

export type ToDo = Pick<NoticeModel, 'toDo' | 'noToDo'>

/** Nothing is asked where no finding is the contractor's, unless the return itself is missing. */
export function toDoFor(findings: readonly Finding[], input: NoticeInput): ToDo {
  const theirs = findings.filter((finding) => whoseToMend(finding, input) === 'contractor')
  const actions = actionsFor(theirs, findings.length > 1, input)
  const asks = [...(input.monthlyReturn === undefined ? forTheReturn(input) : []), ...actions]
  return {
    toDo: actions.length > 0 ? [...asks, ...whereWeAreWrong(input, '')] : asks,
    noToDo: notTheirs(findings, input),
  }
}

/** In a restricted note the figures are checked first, and an answer names nobody. */
export function restrictedToDo(findings: readonly Finding[], input: NoticeInput): ToDo {
  const outcomes = new Set(findings.map(({ outcome }) => outcome))
  return {
    toDo: [
      ...(outcomes.has('not-met')
        ? [
            'Check the figures. If they are right, do what we say would put it right, and tell ' +
              'us that you have done it.',
          ]
        : []),
      ...(outcomes.has('cannot-tell') ? [send(input)] : []),
      ...whereWeAreWrong(input, ', without naming anybody'),
    ],
    noToDo: [],
  }
}

function send(input: NoticeInput): string {
  return `Send what is missing in ${newReturn(input)}. If you cannot, tell us why.`
}

interface ActionGroup {
  readonly outcome: Finding['outcome']
  readonly action: string
  readonly isMeant?: (finding: Finding) => boolean
}

const SEND_EARLIER =
  'Send us the returns that are missing, each for its own month. If you cannot, tell us why.'

const SAY_WHY = 'Tell us what caused it, and what you propose instead.'

function canStill({ cure }: Finding): boolean {
  return !isOutOfReach(cure)
}

/** All that is wanted are returns that never came. */
function lacksEarlierReturns({ cure }: Finding): boolean {
  const steps = cure?.past ?? []
  return steps.length > 0 && steps.every(({ kind }) => kind === 'send-return')
}

function actionsFor(
  findings: readonly Finding[],
  isNamed: boolean,
  input: NoticeInput,
): readonly string[] {
  const groups: readonly ActionGroup[] = [
    {
      outcome: 'not-met',
      action: 'Tell us how and by when you will put it right, and what caused it.',
      isMeant: canStill,
    },
    {
      outcome: 'behind',
      action: 'Tell us how you will make up the difference.',
      isMeant: canStill,
    },
    { outcome: 'not-met', action: SAY_WHY, isMeant: (finding) => !canStill(finding) },
    { outcome: 'behind', action: SAY_WHY, isMeant: (finding) => !canStill(finding) },
    { outcome: 'cannot-tell', action: SEND_EARLIER, isMeant: lacksEarlierReturns },
    {
      outcome: 'cannot-tell',
      action: send(input),
      isMeant: (finding) => !lacksEarlierReturns(finding),
    },
  ]
  return groups.flatMap(({ outcome, action, isMeant = () => true }) => {
    const titles = findings
      .filter((finding) => finding.outcome === outcome && isMeant(finding))
      // A missing return is asked for by itself.
      .filter((finding) => !isAboutTheReturn(finding))
      .map(({ title }) => title)
    if (titles.length === 0) return []
    return [isNamed ? `${titles.join('; ')}: ${inRunningText(action)}` : action]
  })
}

function forTheReturn({ assessment }: NoticeInput): readonly string[] {
  return [
    `Send your return for ${periodInWords(assessment.decision.period)}. Where there is nothing ` +
      'to report, say so for each figure.',
    'If you have sent it already, tell us when and how.',
    'If something keeps you from sending it, tell us what.',
  ]
}

function whereWeAreWrong(input: NoticeInput, how: string): readonly string[] {
  return [
    input.monthlyReturn === undefined
      ? 'If a figure is wrong, tell us which, and what it should be.'
      : 'If a figure is wrong, send a new version of your return and say why.',
    `If you disagree, tell us why and send what shows it${how}.`,
  ]
}

function notTheirs(findings: readonly Finding[], input: NoticeInput): readonly string[] {
  return findings.flatMap((finding) => {
    switch (whoseToMend(finding, input)) {
      case 'contractor':
        return []
      case 'council':
        return [`${finding.title}: this is for us to settle. We will then check again.`]
      case 'nobody':
        return [
          hasComeLate(finding, input)
            ? `${finding.title}: your return has come, so this month needs nothing more.`
            : `${finding.title}: nothing was there to judge. If that is right, all is well.`,
        ]
    }
  })
}
