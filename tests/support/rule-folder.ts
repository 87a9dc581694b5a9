/**
 * Writes a small folder of rules to a temporary place, changed as a test asks, and loads it. Its
 * rules are made up and hold one of each shape.
 */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from '#app/domain/problem.ts'
import { segmentsOf } from '#app/json/pointer.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { SMALL_RULES } from './small-rules.ts'

/** Text as it is, null for no file, or values by JSON pointer; undefined takes a value away. */
export type Change = string | null | Readonly<Record<string, unknown>>
export type Changes = Readonly<Record<string, Change>>

export async function ruleFolder(changes: Changes = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rules-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = new Set([...Object.keys(SMALL_RULES), ...Object.keys(changes)])
  for (const file of files) {
    const text = textOf(SMALL_RULES[file], changes[file])
    if (text === undefined) continue
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return folder
}

export async function loaded(changes: Changes = {}): Promise<RuleSet> {
  const result = await loadRuleSet(await ruleFolder(changes))
  assert(result.ok, JSON.stringify(result))
  return result.value
}

/** What is wrong with the small rules once they are changed; file names count from their folder. */
export async function refusals(changes: Changes): Promise<readonly Problem[]> {
  const folder = await ruleFolder(changes)
  const result = await loadRuleSet(folder)
  if (result.ok) return []
  return result.problems.map((problem) => {
    return { ...problem, file: relative(folder, problem.file ?? folder) }
  })
}

/** The one thing that is wrong; fails the test when it is more or nothing. */
export async function refusal(changes: Changes): Promise<Problem> {
  const [problem, ...others] = await refusals(changes)
  assert(problem !== undefined, 'the rules were accepted')
  assert.deepEqual(others, [], `there is more than one problem beside ${problem.message}`)
  return problem
}

function textOf(original: unknown, change: Change | undefined): string | undefined {
  if (typeof change === 'string') return change
  if (change === null) return undefined
  const value = Object.entries(change ?? {}).reduce(withValue, structuredClone(original))
  return JSON.stringify(value, null, 2)
}

function withValue(root: unknown, [pointer, value]: readonly [string, unknown]): unknown {
  const segments = segmentsOf(pointer)
  const last = segments.at(-1)
  if (last === undefined) return value
  const parent = segments.slice(0, -1).reduce(inner, root)
  assert(typeof parent === 'object' && parent !== null, `there is nothing at ${pointer}`)
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else Reflect.set(parent, last, value)
  return root
}

function inner(value: unknown, segment: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined
}
