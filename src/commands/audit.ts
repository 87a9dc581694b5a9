/**
 * The command `audit`: seals what waits, walks along the chain, and says what was done to it. The
 * newest hash is printed so that it can be kept where nobody can change both.
 */
import { counted } from '../domain/display.ts'
import { auditHead, sealAudit, verifyAudit, type KeptSeal } from '../store/audit-chain.ts'
import { auditGuard, type AuditGuard } from '../store/audit-guard.ts'
import type { ChainBreak } from '../store/audit-links.ts'
import type { Store } from '../store/open-store.ts'
import { set } from '../store/settings.ts'
import { parsedOptions, patientSpeaker, type Command, type Terminal } from './terminal.ts'
import { withStore } from './with-store.ts'

const OPTIONS = { against: { type: 'string' } } as const

export const runAudit: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, OPTIONS)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  const [what, ...rest] = positionals
  if (rest.length > 0 || (what !== 'verify' && what !== 'head')) {
    return 'Say "audit verify" or "audit head"'
  }
  if (what === 'head') return withStore(terminal, (store) => printHead(store, terminal))
  const kept = values.against === undefined ? undefined : keptSealOf(values.against)
  if (typeof kept === 'string') return kept
  return withStore(terminal, (store) => verify(store, kept, terminal))
}

/** `<hash>` or `<hash>:<number>`, as `audit head` prints it; a sentence where it is neither. */
export function keptSealOf(text: string): KeptSeal | string {
  const [, hash, seq] = /^([0-9a-f]{64})(?::([1-9]\d{0,14}))?$/.exec(text) ?? []
  if (hash === undefined) return `"${text}" is no hash of the audit as "audit head" prints it`
  return seq === undefined ? { hash } : { hash, seq: Number(seq) }
}

async function printHead(store: Store, { out }: Terminal): Promise<0 | 1> {
  await sealAudit(store)
  const head = await auditHead(store.read)
  out(head === undefined ? 'Nothing is on record yet.\n' : `${head.hash}:${head.seq}\n`)
  return 0
}

async function verify(
  store: Store,
  kept: KeptSeal | undefined,
  terminal: Terminal,
): Promise<0 | 1> {
  const say = patientSpeaker(terminal)
  await sealAudit(store)
  const verified = await verifyAudit(store.read, {
    ...(kept === undefined ? {} : { kept }),
    onProgress: (done) => say(() => `Verified ${done} rows.\n`),
  })
  const { sealed, unsealed, head, breaks, breakCount, wentBack, holdsKept } = verified
  const missed = guardInWords(await auditGuard(store.read, store.engine))
  const isWhole = breakCount === 0 && holdsKept !== false && missed.length === 0
  const at = terminal.now().toISOString()
  const found = { at, seq: head?.seq ?? 0, hash: head?.hash ?? '', isWhole }
  // What an emptied audit once held stays known.
  if (head !== undefined || isWhole) {
    await store.write((tx) => set(tx, 'audit_verified', JSON.stringify(found)))
  }
  const lines = [
    `${counted(sealed, 'row')} in the chain, ${counted(unsealed, 'row')} not sealed yet.`,
    ...breaks.map(breakInWords),
    ...(breakCount > breaks.length ? [`… and ${breakCount - breaks.length} more.`] : []),
    ...wentBack.map(
      ({ id, at }) => `The clock stood earlier at row ${id} (${at}) than before. Was it put back?`,
    ),
    ...missed,
    ...(holdsKept === undefined ? [] : [holdsKept ? KEPT_FOUND : KEPT_GONE]),
    ...(isWhole ? ['The chain is whole.'] : [WHAT_NOW]),
    ...(head === undefined ? [] : [`Newest hash, to keep elsewhere: ${head.hash}:${head.seq}`]),
  ]
  terminal.out(`${lines.join('\n')}\n`)
  return isWhole ? 0 : 1
}

function guardInWords({ unguarded, isEmptied }: AuditGuard): readonly string[] {
  return [
    ...unguarded.map(
      (table) => `The triggers that keep the table ${table} from change are gone or switched off.`,
    ),
    ...(isEmptied ? ['The audit is empty, and the database knows of rows that were in it.'] : []),
  ]
}

export function breakInWords({ kind, seq, audit, at, action }: ChainBreak): string {
  const row = `Row ${audit ?? '?'} (seal ${seq}${at === undefined ? '' : `, ${at}, ${action}`})`
  switch (kind) {
    case 'changed':
      return `${row} was changed after it was sealed.`
    case 'missing':
      return `${row} is gone: its seal is there, the row is not.`
    case 'seal-missing':
      return `Seal ${seq} is gone, and with it whatever row it sealed.`
    case 'inserted':
      return `${row} was put between older rows after they were sealed.`
  }
}

const KEPT_FOUND = 'The hash that was kept elsewhere is in the chain: nothing before it was cut.'
const KEPT_GONE =
  'The hash that was kept elsewhere is NOT in the chain: its end was cut off, or it was made anew.'
const WHAT_NOW =
  'Somebody changed the database past Goodterms. Keep it as it is, compare it with a backup, and ' +
  'find out who had access.'
