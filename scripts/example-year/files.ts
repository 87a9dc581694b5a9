/**
 * From the stories to the files of `examples/year`: contracts, returns and corrections, as text.
 * Writes nothing itself.
 */
import assert from 'node:assert/strict'
import { periodsBetween, type Period } from '#app/domain/calendar.ts'
import type { Contract } from '#app/domain/contract.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'
import { asText } from './as-text.ts'
import { STORIES } from './stories.ts'
import type { Correction, Story } from './story.ts'

export const FIRST_MONTH = '2025-10'
export const LAST_MONTH = '2026-09'

/** The text of each file by its path in `examples/year`. */
export function exampleYear(): ReadonlyMap<string, string> {
  return new Map(STORIES.flatMap((story) => [...contractFiles(story), ...returnFiles(story)]))
}

type File = readonly [path: string, text: string]

function contractFiles({ versions }: Story): readonly File[] {
  return versions.map((contract): File => {
    const version = contract.version === 1 ? '' : `.version-${contract.version}`
    return [`contracts/${contract.id}${version}.json`, asText(contract)]
  })
}

function returnFiles(story: Story): readonly File[] {
  const id = idOf(story.versions)
  return periodsBetween(FIRST_MONTH, LAST_MONTH).flatMap((period): readonly File[] => {
    const receivedOn = story.received[period]
    if (receivedOn === undefined) return []
    const correction = story.corrections?.find((each) => each.period === period)
    const folder = `returns/${id}/${period}`
    if (correction === undefined) {
      return [[`${folder}.json`, returnText(story, period, { version: 1, receivedOn }, {})]]
    }
    const { reason: correctionReason, before } = correction
    const later = { version: 2, correctionReason, receivedOn: correction.receivedOn }
    return [
      [`${folder}.version-1.json`, returnText(story, period, { version: 1, receivedOn }, before)],
      [`${folder}.json`, returnText(story, period, later, {})],
    ]
  })
}

function idOf([first]: readonly Contract[]): string {
  assert(first !== undefined, 'a story has a contract')
  return first.id
}

function returnText(
  { versions, figures, declaredBy }: Story,
  period: Period,
  head: object,
  before: Correction['before'],
): string {
  const answers = Object.entries(figures).flatMap(([id, answerIn]) => {
    const answer: FigureAnswer | undefined = before[id] ?? answerIn(period)
    return answer === undefined ? [] : [[id, answer] as const]
  })
  const declaration = { by: declaredBy, ofThisContractAndPeriod: true }
  const contract = idOf(versions)
  return asText({ contract, period, ...head, declaration, figures: Object.fromEntries(answers) })
}
