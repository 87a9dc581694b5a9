/**
 * Decides the contracts of a month again, each from exactly what it was decided from then, and says
 * whether the same comes out. It never looks at newer versions, and changes nothing.
 */
import { assess, type AssessmentInput } from '../../assessment/assess.ts'
import type { Assessment, Decision } from '../../assessment/types.ts'
import type { Period } from '../../domain/calendar.ts'
import { canonicalJson, hashOf } from '../../json/canonical-json.ts'
import { firstDifference, type Difference } from '../../json/first-difference.ts'
import { draftNotices } from '../../notices/draft-notices.ts'
import {
  contractVersionRows,
  contractsDecided,
  contractsOnceDecided,
  decidedIn,
  returnRows,
  type DecidedRow,
} from '../../store/decided-on.ts'
import type { Reading } from '../../store/open-store.ts'
import { findingRow, noticeRow } from './record-check.ts'
import { inputsOf, type StoredInputs } from './replay-inputs.ts'
import type { RulesOnRecord } from './rules-on-record.ts'

export type Replayed = { readonly contract: string } & (
  | { readonly ended: 'same' }
  /** The rows are erased; what was sealed about them comes out the same. */
  | { readonly ended: 'rows-erased'; readonly erasedAt: string }
  | { readonly ended: 'differs'; readonly difference: Difference }
  /** Something it was decided from is gone, or no longer says what it said. */
  | { readonly ended: 'cannot'; readonly why: string }
)

export interface Replay {
  readonly read: Reading
  readonly rules: RulesOnRecord
  readonly period: Period
  /** Left out: every contract that was decided. */
  readonly contract?: string
  readonly onProgress?: (done: number, of: number) => void
}

// So many are read at once: memory stays the same, however many contracts there are.
const CONTRACTS_AT_ONCE = 25
const HIDDEN = '(not shown)'

/**
 * In the order of the contracts; nothing where the month was never decided. What the audit says
 * was decided is missed where it is gone.
 */
export async function* replay(input: Replay): AsyncGenerator<Replayed, void> {
  const { read, period, onProgress } = input
  const decided = new Set([
    ...(await contractsDecided(read, period)),
    ...(await contractsOnceDecided(read, period)),
  ])
  const contracts = [...decided].filter((each) => each === (input.contract ?? each)).toSorted()
  for (let at = 0; at < contracts.length; at += CONTRACTS_AT_ONCE) {
    const some = contracts.slice(at, at + CONTRACTS_AT_ONCE)
    const stored = {
      versions: await contractVersionRows(read, some),
      returns: await returnRows(read, some, period),
    }
    const rows = await decidedIn(read, some, period)
    for (const [index, contract] of some.entries()) {
      const row = rows.find(({ decision }) => decision.contract === contract)
      yield {
        contract,
        ...(row === undefined ? GONE : await replayOne(row, stored, input.rules)),
      }
      onProgress?.(at + index + 1, contracts.length)
    }
  }
}

/** One contract and month; undefined where nothing was decided. */
export async function replayOf(
  read: Reading,
  rules: RulesOnRecord,
  { contract, period }: { readonly contract: string; readonly period: Period },
): Promise<Replayed | undefined> {
  for await (const replayed of replay({ read, rules, period, contract })) return replayed
  return undefined
}

const GONE = {
  ended: 'cannot',
  why: 'The decision that was made is gone: the audit says that there was one.',
} as const

type WithoutContract<Each> = Each extends unknown ? Omit<Each, 'contract'> : never
type Ended = WithoutContract<Replayed>

async function replayOne(
  row: DecidedRow,
  stored: StoredInputs,
  rules: RulesOnRecord,
): Promise<Ended> {
  const before = decisionOf(row.body)
  if (before === undefined) {
    return { ended: 'cannot', why: 'The decision on record is gone, or is no decision any more.' }
  }
  const inputs = await inputsOf(row.decision, before.manifest, stored, rules)
  if (typeof inputs === 'string') return { ended: 'cannot', why: inputs }
  const assessment = await assess(inputs)
  const { decision, annex } = assessment
  const difference =
    firstDifference({ manifest: before.manifest }, { manifest: decision.manifest }) ??
    firstDifference(before, plain(decision)) ??
    besideTheDecision(row, decision) ??
    annexDifference(row, annex) ??
    noticesDifference(row, inputs, assessment)
  if (difference !== undefined) return { ended: 'differs', difference }
  const { erased_at: erasedAt } = row.annex
  return erasedAt === null ? { ended: 'same' } : { ended: 'rows-erased', erasedAt }
}

/** The columns beside the decision, which lists and pages read, say what it says. */
function besideTheDecision({ decision, annex, findings }: DecidedRow, now: Decision) {
  const columns = { key: decision.key, ruleSet: decision.rule_set, annexHash: annex.hash }
  const { key, manifest, annexHash } = now
  const expected = now.findings
    .map((finding) => ({ ...findingRow(finding), contract: now.contract, period: now.period }))
    .map((row) => [row.obligation, row])
  const onRecord = findings.map(({ decision: _decision, ...row }) => [row.obligation, row])
  return firstDifference(
    { columns, lists: Object.fromEntries(onRecord) },
    {
      columns: { key, ruleSet: manifest.ruleSet, annexHash },
      lists: Object.fromEntries(expected),
    },
  )
}

function annexDifference({ annex }: DecidedRow, now: unknown): Difference | undefined {
  if (annex.erased_at !== null) return undefined
  const found = firstDifference({ annex: parsed(annex.body ?? '') }, { annex: plain(now) })
  // Where it is may be said to whoever replays; whose pay it is may not.
  return found === undefined ? undefined : { ...found, before: HIDDEN, after: HIDDEN }
}

/** What was drafted then says what would be drafted of it now, on the same day. */
function noticesDifference(
  { decision, notices }: DecidedRow,
  { contract, period, returns, rules }: AssessmentInput,
  assessment: Assessment,
): Difference | undefined {
  const monthlyReturn = returns.find((each) => each.period === period)
  const { ruleSet } = rules
  const draftedOn = decision.drafted_on
  const drafts = draftNotices({ assessment, contract, ruleSet, monthlyReturn, draftedOn })
  const expected = drafts.map(noticeRow)
  const names = Object.keys(expected[0] ?? {})
  const onRecord = notices.map((row) => {
    const words = Object.entries(row).filter(([name]) => names.includes(name))
    return { ...Object.fromEntries(words), kind: row.kind }
  })
  const found = firstDifference({ notices: byKind(onRecord) }, { notices: byKind(expected) })
  // Notes tell of pay: where they differ may be said, what they say may not.
  return found === undefined ? undefined : { ...found, before: HIDDEN, after: HIDDEN }
}

function byKind(notices: readonly { readonly kind: string }[]) {
  return Object.fromEntries(Map.groupBy(notices, ({ kind }) => kind))
}

function decisionOf(body: string): Decision | undefined {
  const decision = parsed(body) as Decision | undefined
  return decision !== undefined && hashOf(decision.manifest ?? null) === decision.key
    ? decision
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// As it is stored: without what JSON leaves out.
function plain(value: unknown): unknown {
  return JSON.parse(canonicalJson(value))
}
