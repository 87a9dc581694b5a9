import { expect, test } from 'vitest'
import { generalModel } from '#app/notices/notice-model.ts'
import { NOTICE_SHAPE, type Shape } from '#app/notices/notice-shape.ts'
import { input, LIVING_WAGE_MISSED, SUPPLIERS_LATE, TRAINEES_UNCLEAR } from './findings.ts'

test('a model has exactly the names of the shape, so that no template name is ever absent', () => {
  const model = generalModel(
    'shortfall',
    input([LIVING_WAGE_MISSED, SUPPLIERS_LATE, TRAINEES_UNCLEAR]),
  )
  expect(namesIn(model)).toEqual(namesOf(NOTICE_SHAPE).filter((name) => !isEmptyHere(name)))
})

// In this notice nothing is fine and nothing is left unanswered, so those lists have no items.
function isEmptyHere(name: string): boolean {
  return /^(fine|unanswered)\./.test(name)
}

function namesOf(shape: Shape, path = ''): readonly string[] {
  if (typeof shape === 'string') return [path]
  if (Array.isArray(shape)) return [...new Set([path, ...namesOf(shape[0], path)])].toSorted()
  return Object.entries(shape)
    .flatMap(([name, part]) => namesOf(part, path === '' ? name : `${path}.${name}`))
    .toSorted()
}

function namesIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) {
    return [...new Set([path, ...value.flatMap((one) => namesIn(one, path))])].toSorted()
  }
  if (typeof value !== 'object' || value === null) return [path]
  const names = Object.entries(value).flatMap(([name, part]) =>
    namesIn(part, path === '' ? name : `${path}.${name}`),
  )
  return [...new Set(names)].toSorted()
}
