/**
 * Takes out errors that only follow from another: a field that is missing because its name is
 * misspelt, or because something that has no place there stands instead.
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import { nearestName } from './nearest-name.ts'

export function withoutConsequences(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties')
  const refusedPlaces = new Set(unknown.filter(isNotInGrammar).map((error) => error.instancePath))
  const misspelt = new Set(unknown.map((error) => placeOf(error, meantBy(error))))
  const independent = errors.filter((error) => {
    if (error.keyword === 'discriminator') return false
    if (error.keyword !== 'required') return true
    if (refusedPlaces.has(error.instancePath)) return false
    return !misspelt.has(placeOf(error, String(error.params.missingProperty)))
  })
  // That no form fits a tag is also said, and better, by the choices of the tag itself.
  return independent.length > 0 ? independent : errors
}

function isNotInGrammar(unknown: ErrorObject): boolean {
  const reasons = schemaOf(unknown).notInGrammar as object | undefined
  return Object.hasOwn(reasons ?? {}, String(unknown.params.additionalProperty))
}

function meantBy(unknown: ErrorObject): string | undefined {
  const known = Object.keys((schemaOf(unknown).properties as object | undefined) ?? {})
  return nearestName(String(unknown.params.additionalProperty), known)
}

function schemaOf(error: ErrorObject): AnySchemaObject {
  return error.parentSchema ?? {}
}

function placeOf({ instancePath }: ErrorObject, field: string | undefined): string {
  return `${instancePath} ${field ?? ''}`
}
