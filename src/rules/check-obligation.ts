/**
 * Checks an obligation: facts that exist, operators and values that fit them, alternatives that
 * can each be cured, bands over a target.
 */
import { suggestion } from '../json/nearest-name.ts'
import { checkApplicability } from './check-applicability.ts'
import { checkComparison, type FactKind } from './check-comparison.ts'
import { checkFrameworkLine, checkOverlaps } from './check-framework-line.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import type { Comparison, Obligation, Operator } from './grammar.ts'
import { factKindOfMeasure } from './kind-of-measure.ts'
import type { Measure } from './measure.ts'
import { CONTRACT_FACTS, RETURN_RECEIVED_ON_TIME } from './vocabulary.ts'

export function checkObligation(
  obligation: Obligation,
  report: Report,
  definitions: Definitions,
): void {
  checkFrameworkLine(obligation, report, definitions)
  checkOverlaps(obligation, report, definitions)
  checkBinds(obligation, report, definitions)
  if (obligation.appliesWhen !== undefined) {
    checkApplicability(obligation.appliesWhen, '/appliesWhen', report, definitions)
  }
  const [group, comparisons] = groupOf(obligation)
  for (const [index, comparison] of comparisons.entries()) {
    const where = `/requires/${group}/${index}`
    const kind = factKindOf(comparison.fact, `${where}/fact`, report, definitions)
    if (kind !== undefined) {
      checkComparison(comparison, kind, where, report, definitions)
      checkRequires(comparison, where, report)
      checkChangeWanted(comparison, where, report, definitions)
    }
    if (group === 'any') checkCurable(comparison, where, report, definitions)
  }
  checkBandsNamed(obligation, comparisons, report, definitions)
}

/** What is required has a cure that reaches it, edge included; the opposites have none. */
function checkRequires({ operator }: Comparison, where: string, report: Report): void {
  const instead = { below: 'atMost', above: 'atLeast', isFalse: 'isTrue' } as const
  if (!(operator in instead)) return
  const better = instead[operator as keyof typeof instead]
  const message =
    `\`${operator}\` has no place in \`requires\`, which says what must be reached; ` +
    `write \`${better}\`.`
  report('not-in-grammar', `${where}/operator`, message)
}

/** A change has its direction: more of it is always better. */
function checkChangeWanted(
  { fact, operator }: Comparison,
  where: string,
  report: Report,
  definitions: Definitions,
): void {
  const measure = definitions.measure.get(fact)?.value
  if (measure?.shape !== 'change-from-baseline' || operator !== 'atMost') return
  const message =
    `\`${fact}\` is a change, and its \`direction\` says whether less or more is wanted; write ` +
    '`atLeast`.'
  report('not-in-grammar', `${where}/operator`, message)
}

function groupOf({ requires }: Obligation): readonly ['all' | 'any', readonly Comparison[]] {
  return 'all' in requires ? ['all', requires.all] : ['any', requires.any]
}

function checkBinds({ id, binds }: Obligation, report: Report, definitions: Definitions): void {
  if (typeof binds === 'string') return
  for (const [index, other] of binds.with.entries()) {
    const where = `/binds/with/${index}`
    const found = lookUp(definitions, 'obligation', other, where, report)
    if (found === undefined) continue
    if (other === id) {
      report(
        'not-allowed',
        where,
        'An obligation cannot bind together with itself; name another, or write "when-adopted".',
      )
    } else if (typeof found.binds !== 'string') {
      report(
        'not-allowed',
        where,
        `\`${other}\` itself binds only with others; name the obligation that a contract adopts.`,
      )
    }
  }
}

/** What kind of fact a name stands for, after reporting a name that stands for none. */
function factKindOf(
  name: string,
  where: string,
  report: Report,
  definitions: Definitions,
): FactKind | undefined {
  if (name === RETURN_RECEIVED_ON_TIME) return { kind: 'truth', unit: undefined }
  if (Object.hasOwn(CONTRACT_FACTS, name)) {
    report(
      'not-in-grammar',
      where,
      `\`${name}\` is a fact about the contract and may stand in \`appliesWhen\` only; name a ` +
        'measure here.',
    )
    return undefined
  }
  const found = definitions.measure.get(name)
  if (found !== undefined) return factKindOfMeasure(found.value)
  if (definitions.refused.has(`measure ${name}`)) return undefined
  const known = [...definitions.measure.keys(), RETURN_RECEIVED_ON_TIME]
  report('unknown-name', where, `There is no measure \`${name}\`.${suggestion(name, known)}`)
  return undefined
}

/** Of alternatives one is enough, so for each it must be possible to say what would do. */
function checkCurable(
  { fact, operator }: Comparison,
  where: string,
  report: Report,
  definitions: Definitions,
): void {
  const measure = definitions.measure.get(fact)?.value
  if (measure === undefined && fact !== RETURN_RECEIVED_ON_TIME) return
  if (measure !== undefined && CURABLE[measure.shape].includes(operator)) return
  report(
    'not-in-grammar',
    where,
    `For \`${fact}\` with \`${operator}\` no cure can be worked out, so it cannot be one of ` +
      'several alternatives; write `all`, or make it an obligation of its own.',
  )
}

const CURABLE: Readonly<Record<Measure['shape'], readonly Operator[]>> = {
  'floor-for-each-row': ['atLeast', 'isTrue'],
  share: ['atLeast', 'atMost'],
  'on-time': ['atLeast'],
  'document-in-force': ['isTrue'],
  count: ['atLeast', 'atMost'],
  'change-from-baseline': ['atLeast'],
  'level-at-date': ['atLeast', 'atMost'],
}

function checkBandsNamed(
  { bands }: Obligation,
  comparisons: readonly Comparison[],
  report: Report,
  definitions: Definitions,
): void {
  if (bands === undefined) return
  lookUp(definitions, 'bands', bands.parameter, '/bands/parameter', report)
  if (comparisons.length === 1) return
  report(
    'not-in-grammar',
    '/bands',
    'Bands rate one comparison; take `bands` out, or let `requires` hold one comparison only.',
  )
}
