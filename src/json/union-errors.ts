/**
 * Where a value may take one of several forms, keeps only the errors of the form it was most
 * likely meant to have. Never judges whether a value is valid: that is done when it is called.
 */
import type { Ajv2020, AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'

type Errors = readonly ErrorObject[]

export function unionReducer(ajv: Ajv2020, schemas: readonly object[]): (errors: Errors) => Errors {
  const forms = formValidators(ajv, schemas)
  const reduce = (errors: Errors): Errors => {
    const unions = errors.filter(isUnion)
    if (unions.length === 0) return errors
    const places = new Set(unions.map((union) => union.instancePath))
    const outermost = unions.filter((union) => !isInside(union.instancePath, places))
    const others = errors.filter(({ instancePath }) => {
      return !places.has(instancePath) && !isInside(instancePath, places)
    })
    return [...others, ...outermost.flatMap((union) => reduceOne(union))]
  }
  const reduceOne = (union: ErrorObject): Errors => {
    const best = bestForm(forms(union).map((validate) => errorsOf(validate, union.data)))
    if (best === undefined || best.length === 0) return [union]
    return reduce(best.map((error) => under(union.instancePath, error)))
  }
  return (errors) => reduce(withoutGroupErrors(errors))
}

function isUnion(error: ErrorObject): boolean {
  const isChoice = error.keyword === 'oneOf' || error.keyword === 'anyOf'
  return isChoice && !isChoiceOfGroups(error)
}

/** `anyOf` of `required` alone: no forms of a value, but groups of fields. */
export function isChoiceOfGroups(error: ErrorObject): boolean {
  const branches = error.schema as readonly AnySchemaObject[]
  return branches.every((branch) => {
    return branch.required !== undefined && Object.keys(branch).length === 1
  })
}

function withoutGroupErrors(errors: Errors): Errors {
  const groups = errors.filter((error) => error.keyword === 'anyOf' && isChoiceOfGroups(error))
  const branches = new Set(groups.flatMap((group) => group.schema as readonly AnySchemaObject[]))
  return errors.filter((error) => !branches.has(error.parentSchema as AnySchemaObject))
}

function isInside(place: string, outer: ReadonlySet<string>): boolean {
  for (let end = place.lastIndexOf('/'); end >= 0; end = place.lastIndexOf('/', end - 1)) {
    if (outer.has(place.slice(0, end))) return true
    if (end === 0) return false
  }
  return false
}

/** The form whose kind fits the value and which leaves the least to say; none if no kind fits. */
function bestForm(errorsOfForms: readonly Errors[]): Errors | undefined {
  const fitting = errorsOfForms.filter((errors) => !errors.some(isOfOtherKind))
  return fitting.toSorted((a, b) => weightOf(a) - weightOf(b))[0]
}

function isOfOtherKind(error: ErrorObject): boolean {
  if (error.instancePath !== '') return false
  if (error.keyword === 'const') return typeof error.schema !== typeof error.data
  return error.keyword === 'type'
}

/** A field that is missing or not known at the top speaks most against a form. */
function weightOf(errors: Errors): number {
  const atTop = errors.filter((error) => {
    const isAboutFields = error.keyword === 'required' || error.keyword === 'additionalProperties'
    return error.instancePath === '' && isAboutFields
  })
  return atTop.length * 1000 + Math.min(errors.length, 999)
}

function errorsOf(validate: ValidateFunction, value: unknown): Errors {
  return validate(value) ? [] : [...(validate.errors ?? [])]
}

function under(place: string, error: ErrorObject): ErrorObject {
  return { ...error, instancePath: `${place}${error.instancePath}` }
}

/** Compiles the forms of a union one by one, with the definitions of the schema they stand in. */
function formValidators(
  ajv: Ajv2020,
  schemas: readonly object[],
): (union: ErrorObject) => readonly ValidateFunction[] {
  const compiled = new Map<object, readonly ValidateFunction[]>()
  let roots: ReadonlyMap<unknown, AnySchemaObject> | undefined
  return (union) => {
    const branches = union.schema as readonly AnySchemaObject[]
    const known = compiled.get(branches)
    if (known !== undefined) return known
    roots ??= rootsOfUnions(schemas)
    const root = roots.get(branches)
    const validators = branches.map((branch) => ajv.compile({ $defs: root?.$defs, ...branch }))
    compiled.set(branches, validators)
    return validators
  }
}

function rootsOfUnions(schemas: readonly object[]): ReadonlyMap<unknown, AnySchemaObject> {
  const roots = new Map<unknown, AnySchemaObject>()
  const walk = (node: unknown, root: AnySchemaObject): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, child] of Object.entries(node)) {
      if (name === 'oneOf' || name === 'anyOf') roots.set(child, root)
      walk(child, root)
    }
  }
  for (const schema of schemas) walk(schema, schema)
  return roots
}
