/**
 * The data-protection impact assessment to fill in: what Goodterms can say of itself stands there
 * already, what only the council knows is left open and marked. One model for page and file.
 */
import { counted } from '../../domain/display.ts'
import type { KeptRecord } from '../../domain/kept-record.ts'
import { RETENTION } from '../../domain/retention.ts'
import type { Council } from '../../rules/council.ts'
import { keptInWords } from './retention-page.ts'
import { RISKS, type Risk } from './risks.ts'

export function dataProtectionPage(council: Council, baseUrl: string) {
  const records: readonly KeptRecord[] = Object.values(RETENTION)
  const measures = RISKS.flatMap(({ measures }) => measures)
  const done = measures.filter(({ by }) => by !== undefined)
  return {
    council: council.name,
    baseUrl,
    records: records
      .filter(({ about }) => about !== 'Nobody.')
      .map(({ title, about, kept }) => ({ title, about, kept: keptInWords(kept) })),
    risks: RISKS.map(riskOf),
    done: counted(done.length, 'measure'),
    notYet: counted(measures.length - done.length, 'measure'),
  }
}

function riskOf({ title, harm, measures, left }: Risk, index: number) {
  return {
    number: index + 1,
    title,
    harm,
    left,
    done: measures.flatMap(({ says, by }) => (by === undefined ? [] : [{ says, by }])),
    notYet: measures.flatMap(({ says, by }) => (by === undefined ? [{ says }] : [])),
  }
}
