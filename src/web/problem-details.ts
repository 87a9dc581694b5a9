/**
 * Answers of the API that say no, as Problem Details (RFC 9457): what is wrong, where, and what
 * to write instead. Never a stack, a path of this machine or a value nobody asked for.
 */
import type { Response } from 'express'
import { counted } from '../domain/display.ts'
import type { Problem } from '../domain/problem.ts'

export interface Refusal {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly problems?: readonly Problem[]
}

// A return can be wrong in every cell; nobody reads more than this at once.
const PROBLEMS_MAX = 200

const READING_CODES = new Set(['not-json', 'duplicate-key', 'too-deep', 'not-text'])

/** 400 where the text cannot be read at all, 422 where it is read and says something impossible. */
export function refusalOf(
  problems: readonly Problem[],
  undone: 'checked' | 'stored' = 'checked',
): Refusal {
  const isUnreadable = problems.some(({ code }) => READING_CODES.has(code))
  const isMore = problems.length > PROBLEMS_MAX
  const count = isMore ? `more than ${PROBLEMS_MAX} problems` : counted(problems.length, 'problem')
  const shown = isMore ? ` The first ${PROBLEMS_MAX} are listed.` : ''
  return {
    status: isUnreadable ? 400 : 422,
    title: isUnreadable ? 'The request cannot be read' : 'The return was refused',
    detail: `Nothing was ${undone}: ${count} to put right.${shown}`,
    problems: problems.slice(0, PROBLEMS_MAX),
  }
}

export function sendRefusal(
  response: Response,
  { status, title, detail, problems = [] }: Refusal,
  baseUrl: string,
): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `${baseUrl}/problems#status-${status}`,
        title,
        status,
        detail,
        instance: response.req.originalUrl.split('?')[0],
        problems,
      }),
    )
}
