/**
 * Reads one rule file: strict JSON, the schema of its kind, and the id that its name says. Looks
 * at no other file.
 */
import type { Problem } from '../domain/problem.ts'
import { readSchema, schemaChecker, type SchemaCheck } from '../json/check-schema.ts'
import { readJson } from '../json/read-json.ts'
import { reporter, type Located, type NamedKind } from './definitions.ts'
import { areShort, expandExamples, type ShortExamples } from './expand-examples.ts'
import type { ObligationExamples } from './grammar.ts'
import type { RuleFile } from './read-rule-files.ts'

export interface Definition {
  readonly kind: NamedKind | 'council' | 'framework' | 'examples'
  readonly id: string
  readonly located: Located<unknown>
}

export interface DefinitionRead {
  readonly definition?: Definition
  /** The kind and name of a file that is there but cannot be used. */
  readonly refusedAs?: readonly string[]
  readonly problems: readonly Problem[]
}

const BANDS_UNIT = 'basis points of target'
const checks = new Map<string, SchemaCheck>()

export function readDefinition({ kind: folderKind, file, name, text }: RuleFile): DefinitionRead {
  const json = readJson(text, file)
  if (!json.ok) return { problems: json.problems, refusedAs: namesOf(folderKind, name) }
  const { value, lineOf } = json.value
  const kind = folderKind === 'parameter' && isBands(value) ? 'bands' : folderKind
  const problems = checkOf(kind)(value, file, lineOf)
  if (problems.length > 0) return { problems, refusedAs: namesOf(folderKind, name) }

  const { $schema: _, ...content } = value as Readonly<Record<string, unknown>>
  const idField = kind === 'examples' ? 'obligation' : 'id'
  const isSingle = kind === 'council' || kind === 'framework'
  const id = isSingle ? kind : (content[idField] as string)
  if (id !== name) {
    const problem = misnamed({ file, name, id, idField }, lineOf(`/${idField}`))
    const refusedAs = [name, id].flatMap((each) => namesOf(folderKind, each))
    return { problems: [problem], refusedAs }
  }
  const located = { value: content, file, lineOf }
  if (kind === 'examples') return examplesRead(id, located as Located<unknown> as LocatedExamples)
  return { definition: { kind, id, located }, problems: [] }
}

type LocatedExamples = Located<ObligationExamples | ShortExamples>

function examplesRead(id: string, located: LocatedExamples): DefinitionRead {
  const { value } = located
  if (!areShort(value)) return { definition: { kind: 'examples', id, located }, problems: [] }
  const { examples, placeOf, astray } = expandExamples(value)
  const problems: Problem[] = []
  const report = reporter(located, problems)
  for (const where of astray) {
    report(
      'not-allowed',
      where,
      `The contract adopts no \`${id}\`, so there is nothing to change; take \`adoption\` out, ` +
        'or add it to the obligations of the contract.',
    )
  }
  const definition = {
    kind: 'examples',
    id,
    located: { ...located, value: examples, placeOf },
  } as const
  return { definition, problems }
}

function checkOf(kind: Definition['kind']): SchemaCheck {
  const check = checks.get(kind) ?? schemaChecker(readSchema(kind))
  checks.set(kind, check)
  return check
}

/** Bands lie among the parameters and are known by their unit. */
function isBands(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'unit' in value && value.unit === BANDS_UNIT
}

function namesOf(kind: RuleFile['kind'], name: string): readonly string[] {
  return kind === 'parameter' ? [`parameter ${name}`, `bands ${name}`] : [`${kind} ${name}`]
}

function misnamed(
  { file, name, id, idField }: { file: string; name: string; id: string; idField: string },
  line: number | undefined,
): Problem {
  const ending = idField === 'obligation' ? '.examples.json' : '.json'
  const message =
    `\`${idField}\` is \`${id}\`, but the file is called \`${name}${ending}\`. ` +
    `Rename the file to \`${id}${ending}\`, or write \`"${idField}": "${name}"\`.`
  const problem: Problem = { code: 'unknown-name', where: `/${idField}`, message, file }
  return line === undefined ? problem : { ...problem, line }
}
