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
/** What lists hold: an answer, or a version of a contract as its own schema has it. */
export type ItemName = AnswerName | 'contract-version'

/** Says what is wrong with an answer; keep it, for making one takes time. */
export function answerCheck(name: AnswerName): SchemaCheck {
  return schemaChecker(answerSchema(name))
}

/** The same for a page of a list. */
export function listCheck(name: ItemName): SchemaCheck {
  return schemaChecker(listSchema(name))
}

export function answerSchema(name: AnswerName): object {
  return readSchema(`api/${name}`)
}

export function listSchema(name: ItemName): object {
  const $ref = name === 'contract-version' ? '../contract.schema.json' : `${name}.schema.json`
  const list = answerSchema('list') as {
    readonly $id: string
    readonly properties: Readonly<Record<string, object>>
  }
  const { items, ...others } = list.properties
  return { ...list, properties: { items: { ...items, items: { $ref } }, ...others } }
}
