/**
 * Says in plain words why a text is not JSON and in which line. Looks only at the first fault:
 * those after it are mostly its consequences.
 */
import { printParseErrorCode, visit } from 'jsonc-parser'
import type { Problem } from '../domain/problem.ts'
import { pointerTo } from './pointer.ts'

const ADVICE: Readonly<Record<string, string>> = {
  InvalidSymbol: 'there is a word without quotes; write texts as "text", or true, false or null',
  InvalidNumberFormat: 'a number is not complete; write digits only, for example 1250',
  PropertyNameExpected: 'a name in double quotes is expected; take out a comma before `}`',
  ValueExpected: 'a value is expected; take out a comma that is too many, or add the value',
  ColonExpected: 'a colon is missing between a name and its value',
  CommaExpected: 'a comma is missing before this line’s value or at the end of the line before',
  CloseBraceExpected: 'a closing `}` is missing',
  CloseBracketExpected: 'a closing `]` is missing',
  EndOfFileExpected: 'something stands after the end of the JSON; take it out',
  InvalidCommentToken: 'comments are not allowed; take the comment out',
  UnexpectedEndOfComment: 'comments are not allowed; take the comment out',
  UnexpectedEndOfString: 'a text has no closing quote in its line',
  UnexpectedEndOfNumber: 'a number is not complete; write digits only, for example 1250',
  InvalidUnicode: 'a text has a broken \\u code; write the character itself',
  InvalidEscapeCharacter: 'a text has a backslash that means nothing; write it twice: \\\\',
  InvalidCharacter: 'a text has a control character, such as a tab; take it out',
}

interface Fault {
  readonly reason: string
  readonly line: number
  readonly where: string
}

export function syntaxProblem(json: string): Problem {
  if (json.trim() === '') {
    const message = 'The file is empty; it must hold JSON.'
    return { code: 'not-json', where: '', message, line: 1 }
  }
  const { reason, line, where } = firstFault(json)
  return { code: 'not-json', where, message: `This is not JSON: in line ${line} ${reason}.`, line }
}

function firstFault(json: string): Fault {
  let first: Fault | undefined
  const path: { at: readonly (string | number)[] } = { at: [] }
  const note = (pathOf: () => readonly (string | number)[]) => {
    if (first === undefined) path.at = pathOf()
  }
  visit(
    json,
    {
      onObjectProperty: (name, _offset, _length, _line, _character, pathOf) =>
        note(() => [...pathOf(), name]),
      onArrayBegin: (_offset, _length, _line, _character, pathOf) => note(pathOf),
      onLiteralValue: (_value, _offset, _length, _line, _character, pathOf) => note(pathOf),
      onError: (error, _offset, _length, line) => {
        const reason = ADVICE[printParseErrorCode(error)] ?? 'something is not as JSON asks'
        first ??= { reason, line: line + 1, where: pointerTo(path.at) }
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  )
  return first ?? { reason: 'something is not as JSON asks', line: 1, where: '' }
}
