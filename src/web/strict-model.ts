/**
 * A view model whose missing fields are mistakes: Handlebars alone prints nothing for a misspelt
 * name in `if` and `each`. It wraps plain values for a template and changes none of them.
 */
import assert from 'node:assert/strict'

// What Handlebars itself asks of every object and array it meets.
const ASKED_BY_HANDLEBARS = new Set(['length', 'toHTML', 'constructor', 'valueOf', 'toString'])

export function strictModel<Model extends object>(model: Model): Model {
  return new Proxy(model, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name)
      const isKnown = typeof name === 'symbol' || Object.hasOwn(target, name)
      assert(
        isKnown || Array.isArray(target) || ASKED_BY_HANDLEBARS.has(name),
        `a page asks for "${String(name)}", which its view model does not have`,
      )
      return typeof value === 'object' && value !== null ? strictModel(value) : value
    },
  })
}
