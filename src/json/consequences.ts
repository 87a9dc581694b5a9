/**
 * Takes out errors that only follow from another: a field that is missing because its name is
 * misspelt, or because something that has no place there stands instead.
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import { nearestName } from './nearest-name.ts'

export function withoutConsequences(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties')
  const independent = errors.filter((error) => {
    if (error.keyword === 'discriminator') return false
    return error.keyword !== 'required' || !unknown.some((other) => explains(other, error))
  })
  // That no form fits a tag is also said, and better, by the choices of the tag itself.
  return independent.length > 0 ? independent : errors
}

function explains(unknown: ErrorObject, missing: ErrorObject): boolean {
  if (unknown.instancePath !== missing.instancePath) return false
  const schema: AnySchemaObject = unknown.parentSchema ?? {}
  const name = String(unknown.params.additionalProperty)
  if (Object.hasOwn((schema.notInGrammar as object | undefined) ?? {}, name)) return true
  const known = Object.keys((schema.properties as object | undefined) ?? {})
  return nearestName(name, known) === missing.params.missingProperty
}
