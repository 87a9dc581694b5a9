/**
 * Walks parsed templates and says what is wrong with them: a part that every notice needs and
 * this one lacks, a name that does not exist, markup that would let foreign text through.
 */
import type { Problem, ProblemCode } from '../domain/problem.ts'
import { NOTICE_KINDS } from './notice-kinds.ts'
import { partsOf, SUBJECT_PARTS, type Parts } from './notice-parts.ts'
import { NOTICE_SHAPE, type Shape } from './notice-shape.ts'
import type {
  ParsedTemplates,
  TemplateNode,
  TemplatePath,
  TemplateProgram,
} from './template-nodes.ts'

const FORMATS = ['text', 'html'] as const

interface Scope {
  readonly path: string
  readonly shape: Shape
}

interface Walk {
  readonly template: string
  readonly format: string
  readonly templates: ParsedTemplates
  /** Partials on the way here, so that one that contains itself is found. */
  readonly within: readonly string[]
  readonly printed: Set<string>
  readonly problems: Problem[]
}

export function lintTemplates(templates: ParsedTemplates): readonly Problem[] {
  const problems = NOTICE_KINDS.flatMap((kind) => [
    ...lintTemplate(`${kind}.subject`, SUBJECT_PARTS, templates),
    ...FORMATS.flatMap((format) => lintTemplate(`${kind}.${format}`, partsOf(kind), templates)),
  ])
  // A partial is walked once for each notice that uses it: its problems are said once.
  return [...new Map(problems.map((one) => [`${one.where} ${one.line}`, one])).values()]
}

function lintTemplate(
  template: string,
  parts: Parts,
  templates: ParsedTemplates,
): readonly Problem[] {
  const program = templates.get(template)
  if (program === undefined) {
    const message = `There is no template ${template}.hbs. Write it in views/notices.`
    return [{ code: 'not-found', where: `/${template}`, message, file: fileOf(template) }]
  }
  const format = template.split('.').at(-1) ?? ''
  const walk = { template, format, templates, within: [], printed: new Set<string>(), problems: [] }
  walkProgram(program, [{ path: '', shape: NOTICE_SHAPE }], walk)
  return [...walk.problems, ...missingParts(template, parts, walk.printed)]
}

function missingParts(
  template: string,
  parts: Parts,
  printed: ReadonlySet<string>,
): readonly Problem[] {
  return Object.entries(parts).flatMap(([part, names]) =>
    names
      .filter((name) => !printed.has(name))
      .map((name) => ({
        code: 'missing-field',
        where: `/${template}/${name}`,
        message: `The template does not print the ${part}. Put {{${name}}} into it.`,
        file: fileOf(template),
      })),
  )
}

function walkProgram(program: TemplateProgram, scopes: readonly Scope[], walk: Walk): void {
  for (const node of program.body) walkNode(node, scopes, walk)
}

function walkNode(node: TemplateNode, scopes: readonly Scope[], walk: Walk): void {
  switch (node.type) {
    case 'CommentStatement':
      return
    case 'ContentStatement':
      // The council decides what is a breach; a notice never says it.
      if (/\bbreach/i.test(node.value)) refuse(node, walk, 'breach', 'says "breach". Leave it out')
      return
    case 'MustacheStatement':
      return walkMustache(node, scopes, walk)
    case 'BlockStatement':
      return walkBlock(node, scopes, walk)
    case 'PartialStatement':
      return walkPartial(node, scopes, walk)
    case 'PartialBlockStatement':
    case 'Decorator':
    case 'DecoratorBlock':
      refuse(node, walk, node.type, `uses a ${node.type}. Use a name, a block or a partial`)
  }
}

function walkMustache(
  node: Extract<TemplateNode, { type: 'MustacheStatement' }>,
  scopes: readonly Scope[],
  walk: Walk,
): void {
  const name = String(node.path.original)
  if (!node.escaped) refuse(node, walk, name, `prints ${name} unescaped. Use two braces, not three`)
  if (node.params.length > 0) {
    refuse(node, walk, name, `gives ${name} a value as if it were a helper. There are no helpers`)
    return
  }
  if (isLoopCounter(node.path)) return
  const scope = resolve(node, node.path, scopes, walk)
  if (scope === undefined) return
  if (typeof scope.shape === 'string') walk.printed.add(scope.path)
  else refuse(node, walk, name, `prints ${name}, which is not text. Use each, or one of its names`)
}

function walkBlock(
  node: Extract<TemplateNode, { type: 'BlockStatement' }>,
  scopes: readonly Scope[],
  walk: Walk,
): void {
  const helper = String(node.path.original)
  const [subject] = node.params
  if (!['if', 'unless', 'each'].includes(helper) || node.params.length !== 1 || !subject) {
    refuse(node, walk, helper, `uses the block ${helper}. Use if, unless or each with one name`)
    return
  }
  const scope = isLoopCounter(subject) ? scopes.at(-1) : resolve(node, subject, scopes, walk)
  if (scope === undefined) return
  const inner = helper === 'each' ? itemOf(scope) : undefined
  if (helper === 'each' && inner === undefined) {
    const name = String(subject.original)
    refuse(node, walk, name, `repeats ${name}, which is not a list. Use if`)
    return
  }
  if (node.program) walkProgram(node.program, inner ? [...scopes, inner] : scopes, walk)
  if (node.inverse) walkProgram(node.inverse, scopes, walk)
}

function walkPartial(
  node: Extract<TemplateNode, { type: 'PartialStatement' }>,
  scopes: readonly Scope[],
  walk: Walk,
): void {
  const name = `partials/${String(node.name.original)}.${walk.format}`
  const partial = walk.templates.get(name)
  if (partial === undefined || walk.within.includes(name)) {
    refuse(node, walk, name, `uses ${name}, which does not exist or contains itself`)
    return
  }
  const [given] = node.params
  const scope = given === undefined ? scopes.at(-1) : resolve(node, given, scopes, walk)
  if (scope === undefined) return
  walkProgram(partial, [scope], { ...walk, template: name, within: [...walk.within, name] })
}

function resolve(
  node: TemplateNode,
  path: TemplatePath,
  scopes: readonly Scope[],
  walk: Walk,
): Scope | undefined {
  let scope = path.data === true ? undefined : scopes.at(-1 - (path.depth ?? 0))
  for (const part of path.parts ?? []) scope = scope && memberOf(scope, part)
  if (scope === undefined) {
    const name = String(path.original)
    const what = `names ${name}, which does not exist there. Check its spelling`
    refuse(node, walk, name, what, 'unknown-name')
  }
  return scope
}

function memberOf(scope: Scope, name: string): Scope | undefined {
  const { shape } = scope
  if (typeof shape === 'string' || isList(shape) || !Object.hasOwn(shape, name)) return undefined
  const member = shape[name]
  return member === undefined
    ? undefined
    : { path: scope.path === '' ? name : `${scope.path}.${name}`, shape: member }
}

function itemOf(scope: Scope): Scope | undefined {
  return isList(scope.shape) ? { path: scope.path, shape: scope.shape[0] } : undefined
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}

function isLoopCounter(path: TemplatePath): boolean {
  return path.data === true && ['@index', '@first', '@last'].includes(String(path.original))
}

function refuse(
  node: TemplateNode,
  walk: Walk,
  name: string,
  what: string,
  code: ProblemCode = 'not-in-grammar',
): void {
  walk.problems.push({
    code,
    where: `/${walk.template}/${name}`,
    message: `The template ${what}.`,
    file: fileOf(walk.template),
    line: node.loc.start.line,
  })
}

function fileOf(template: string): string {
  return `views/notices/${template}.hbs`
}
