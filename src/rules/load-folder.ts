/**
 * Loads a folder of rules into one rule set, or says all that is wrong with it. Never returns half
 * a set, and never depends on the order, the names of folders or the spaces in files.
 */
import type { Checked, Problem } from '../domain/problem.ts'
import { accepted, refused } from '../domain/problem.ts'
import { hashOf } from '../json/canonical-json.ts'
import { checkDefinitions } from './check-definitions.ts'
import type { Definitions, Located, Named, NamedKind } from './definitions.ts'
import type { Council } from './council.ts'
import type { Framework } from './framework.ts'
import type { ObligationExamples, RuleSet } from './grammar.ts'
import { readDefinition, type Definition } from './read-definition.ts'
import { readRuleFiles, type RuleFiles } from './read-rule-files.ts'

export async function loadRuleSet(folder: string): Promise<Checked<RuleSet>> {
  const read = await readRuleFiles(folder)
  return read.ok ? ruleSetFrom(read.value, folder) : read
}

/** Of files that were read before; `folder` is what a missing file is missing from. */
export function ruleSetFrom(read: RuleFiles, folder: string): Checked<RuleSet> {
  const checked = read.files.map(readDefinition)
  const found = checked.flatMap((each) => each.definition ?? [])
  const refusedNames = new Set(checked.flatMap((each) => each.refusedAs ?? []))
  const definitions = definitionsOf(found, refusedNames)
  const problems = [
    ...read.problems,
    ...checked.flatMap((each) => each.problems),
    ...sameNames(found),
    ...missingParts(definitions, folder),
    ...checkDefinitions(definitions),
  ]
  if (problems.length > 0) return refused(problems.toSorted(byFileAndLine))
  return accepted(ruleSetOf(definitions))
}

function definitionsOf(
  found: readonly Definition[],
  refusedNames: ReadonlySet<string>,
): Definitions {
  return {
    council: ofKind<Council>(found, 'council')[0],
    framework: ofKind<Framework>(found, 'framework')[0],
    parameter: mapOf(found, 'parameter'),
    bands: mapOf(found, 'bands'),
    figure: mapOf(found, 'figure'),
    measure: mapOf(found, 'measure'),
    obligation: mapOf(found, 'obligation'),
    profile: mapOf(found, 'profile'),
    examples: ofKind<ObligationExamples>(found, 'examples').toSorted((a, b) =>
      a.value.obligation < b.value.obligation ? -1 : 1,
    ),
    refused: refusedNames,
  }
}

function ofKind<T>(found: readonly Definition[], kind: Definition['kind']): readonly Located<T>[] {
  // The schema of the kind has said that the value is a T.
  return found.filter((each) => each.kind === kind).map((each) => each.located as Located<T>)
}

/** In the order of the ids, so that nothing depends on where a file lies. */
function mapOf<K extends NamedKind>(
  found: readonly Definition[],
  kind: K,
): ReadonlyMap<string, Located<Named[K]>> {
  const located = ofKind<Named[K]>(found, kind)
  return new Map(
    located
      .map((each) => [each.value.id, each] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function sameNames(found: readonly Definition[]): readonly Problem[] {
  const first = new Map<string, string>()
  return found.flatMap(({ kind, id, located: { file } }): readonly Problem[] => {
    const name = `${kind === 'bands' ? 'parameter' : kind} ${id}`
    const other = first.get(name)
    first.set(name, other ?? file)
    if (other === undefined) return []
    const message = `\`${id}\` is also defined in \`${other}\`; rename or take away one of the two.`
    return [{ code: 'duplicate-key', where: '/id', message, file }]
  })
}

function missingParts(definitions: Definitions, folder: string): readonly Problem[] {
  const problems: Problem[] = []
  const missing = (file: string, message: string) =>
    problems.push({ code: 'not-found', where: '', message, file: `${folder}/${file}` })
  if (definitions.council === undefined && !definitions.refused.has('council council')) {
    missing('council.json', 'There is no `council.json`; it says who the council is. Add it.')
  }
  const hasObligations = [...definitions.refused].some((name) => name.startsWith('obligation '))
  if (definitions.obligation.size === 0 && !hasObligations) {
    missing('obligations', 'There is no obligation, so nothing would be checked. Add one.')
  }
  return problems
}

function ruleSetOf(definitions: Definitions): RuleSet {
  const framework = definitions.framework?.value
  const content = {
    council: definitions.council?.value as Council,
    parameters: valuesOf(definitions.parameter),
    bands: valuesOf(definitions.bands),
    figures: valuesOf(definitions.figure),
    measures: valuesOf(definitions.measure),
    obligations: valuesOf(definitions.obligation),
    profiles: valuesOf(definitions.profile),
    ...(framework === undefined ? {} : { framework }),
    examples: definitions.examples.map((each) => each.value),
  }
  return { hash: hashOf(content), ...content }
}

function valuesOf<T>(located: ReadonlyMap<string, Located<T>>): ReadonlyMap<string, T> {
  return new Map([...located].map(([id, each]) => [id, each.value]))
}

function byFileAndLine(a: Problem, b: Problem): number {
  // By code unit, so that no machine's language changes the order.
  const [one, other] = [a.file ?? '', b.file ?? '']
  return one === other ? (a.line ?? 0) - (b.line ?? 0) : one < other ? -1 : 1
}
