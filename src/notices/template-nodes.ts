/**
 * The parts of a parsed template that the linter walks, as plain data: it needs to know neither
 * the template library nor the disk.
 */

export interface TemplatePath {
  readonly type: string
  readonly original: string | number | boolean
  readonly parts?: readonly string[]
  /** How many `../` stand before it. */
  readonly depth?: number
  /** True for `@index` and its like. */
  readonly data?: boolean
}

interface NodeBase {
  readonly loc: { readonly start: { readonly line: number } }
}

export interface TemplateProgram {
  readonly body: readonly TemplateNode[]
}

export type TemplateNode =
  | (NodeBase & { readonly type: 'ContentStatement'; readonly value: string })
  | (NodeBase & { readonly type: 'CommentStatement' })
  | (NodeBase & {
      readonly type: 'MustacheStatement'
      readonly path: TemplatePath
      readonly params: readonly TemplatePath[]
      readonly escaped: boolean
    })
  | (NodeBase & {
      readonly type: 'BlockStatement'
      readonly path: TemplatePath
      readonly params: readonly TemplatePath[]
      readonly program?: TemplateProgram
      readonly inverse?: TemplateProgram
    })
  | (NodeBase & {
      readonly type: 'PartialStatement'
      readonly name: TemplatePath
      readonly params: readonly TemplatePath[]
    })
  /** Everything else that the library knows and our templates may not use. */
  | (NodeBase & {
      readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'
    })

/** Parsed templates by name: `shortfall.html`, `partials/finding.text`. */
export type ParsedTemplates = ReadonlyMap<string, TemplateProgram>
