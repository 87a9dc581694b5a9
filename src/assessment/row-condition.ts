/**
 * Decides with three answers whether a row belongs to a part or a scope. A field that is blank or
 * not known makes its test unknown; "all" and "any" follow Kleene's logic.
 */
import assert from 'node:assert/strict'
import type { IsoDate } from '../domain/calendar.ts'
import type { Cell, Row } from '../domain/monthly-return.ts'
import type { Answer } from '../domain/outcome.ts'
import type { RowCondition, RowGroup, RowOperator, RowTest } from '../rules/measure.ts'

/** What a condition may see beside the row: parameter values in force, and the contract's area. */
export interface RowSurroundings {
  readonly parameter: (id: string) => number | readonly string[] | undefined
  readonly area: readonly string[] | undefined
  /** First and last day of the month that is checked. */
  readonly month: readonly [first: IsoDate, last: IsoDate]
}

type Side = number | string | readonly string[] | undefined

export function rowAnswer(
  condition: RowCondition | undefined,
  row: Row,
  surroundings: RowSurroundings,
): Answer {
  if (condition === undefined) return 'yes'
  if ('all' in condition) {
    return allOf(condition.all.map((inner) => innerAnswer(inner, row, surroundings)))
  }
  if ('any' in condition) {
    return anyOf(condition.any.map((inner) => innerAnswer(inner, row, surroundings)))
  }
  return testAnswer(condition, row, surroundings)
}

function innerAnswer(inner: RowTest | RowGroup, row: Row, surroundings: RowSurroundings): Answer {
  return rowAnswer(inner, row, surroundings)
}

export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

function testAnswer(test: RowTest, row: Row, surroundings: RowSurroundings): Answer {
  const left = leftSide(test, row, surroundings)
  const right = rightSide(test, surroundings)
  if (left === undefined || right === undefined) return 'unknown'
  return compare(test.operator, left, right) ? 'yes' : 'no'
}

function leftSide(test: RowTest, row: Row, surroundings: RowSurroundings): Side {
  if (test.parameter !== undefined) {
    const value = surroundings.parameter(test.parameter)
    return typeof value === 'object' ? value[0] : value
  }
  assert(test.field !== undefined, 'the loader refuses a row test without a left side')
  return known(row[test.field])
}

function known(cell: Cell | undefined): number | string | undefined {
  return cell ?? undefined
}

function rightSide(test: RowTest, surroundings: RowSurroundings): Side {
  const { value } = test
  if (test.operator === 'inArea' || test.operator === 'notInArea') return surroundings.area
  if (typeof value === 'object' && 'parameter' in value) {
    return surroundings.parameter(value.parameter)
  }
  if (typeof value === 'object' && 'day' in value) {
    return surroundings.month[value.day === 'first-of-month' ? 0 : 1]
  }
  assert(typeof value === 'number' || Array.isArray(value), 'the loader refuses other values')
  return value
}

function compare(operator: RowOperator, left: Exclude<Side, undefined>, right: Side): boolean {
  switch (operator) {
    case 'atLeast':
      return wholeNumber(left) >= wholeNumber(right)
    case 'below':
      return wholeNumber(left) < wholeNumber(right)
    case 'atMost':
      return wholeNumber(left) <= wholeNumber(right)
    case 'above':
      return wholeNumber(left) > wholeNumber(right)
    case 'isOneOf':
    case 'inArea':
      return listOf(right).includes(String(left))
    case 'isNoneOf':
    case 'notInArea':
      return !listOf(right).includes(String(left))
    // Dates as text sort as they read.
    case 'onOrBefore':
      return String(left) <= String(right)
    case 'onOrAfter':
      return String(left) >= String(right)
  }
}

function wholeNumber(side: Side): number {
  assert(typeof side === 'number', 'the loader lets only numbers be compared by size')
  return side
}

function listOf(side: Side): readonly string[] {
  assert(Array.isArray(side), 'the loader lets only lists be searched')
  return side
}
