/**
 * The shapes of what the API answers, as JSON Schemas by name: what an answer is tested against is
 * what the description shows. It makes no answer itself.
 */
import { readSchema, schemaChecker, type SchemaCheck } from '../../json/check-schema.ts'

export const ANSWERS = [
  'annex',
  'check-answer',
  'check-request',
  'contract',
  'contract-summary',
  'decision',
  'decision-summary',
  'finding',
  'finding-of-contract',
  'list',
  'notice',
  'notice-summary',
  'problem-details',
  'return',
  'return-accepted',
  'return-summary',
] as const
export type AnswerName = (typeof ANSWERS)[number]

/** Says what is wrong with an answer; keep it, for making one takes time. */
export function answerCheck(name: AnswerName): SchemaCheck {
  return schemaChecker(answerSchema(name))
}

/** The same for a page of a list of such answers. */
export function listCheck(name: AnswerName): SchemaCheck {
  return schemaChecker(listSchema(`${name}.schema.json`))
}

export function answerSchema(name: AnswerName): object {
  return readSchema(`api/${name}`)
}

/** The envelope of a list whose items are of the schema that is referred to. */
export function listSchema($ref: string): object {
  const list = answerSchema('list') as {
    readonly $id: string
    readonly properties: Readonly<Record<string, object>>
  }
  const { items, ...others } = list.properties
  return { ...list, properties: { items: { ...items, items: { $ref } }, ...others } }
}
