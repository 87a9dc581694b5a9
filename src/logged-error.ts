/**
 * An error as it may stand in a log: what kind it is and where in the code it came from, without
 * the values that databases and parsers quote, which may be somebody's pay.
 */

export interface LoggedError {
  readonly type: string
  readonly message: string
  readonly code?: string | number
  readonly at: readonly string[]
  readonly cause?: LoggedError
}

const CAUSES_MAX = 4
const FRAMES_MAX = 12
const MESSAGE_MAX = 500

export function loggedError(error: unknown, causesMax: number = CAUSES_MAX): LoggedError {
  // Whatever else was thrown has no place in the code, and may be anything.
  if (!(error instanceof Error)) return { type: typeof error, message: '', at: [] }
  const code: unknown = Reflect.get(error, 'errcode') ?? Reflect.get(error, 'code')
  const { cause } = error
  return {
    type: error.name,
    message: withoutValues(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: framesOf(error),
    ...(cause === undefined || causesMax === 0 ? {} : { cause: loggedError(cause, causesMax - 1) }),
  }
}

/** A parser quotes the text around the place, unpaired; everything else quotes whole values. */
function withoutValues({ name, message }: Error): string {
  if (name === 'SyntaxError') return ''
  const [line = ''] = message.split('\n', 1)
  return line
    .replaceAll(/(["'`]).*\1/g, '$1…$1')
    .replaceAll(/[^\s@]+@[^\s@]+/g, '…@…')
    .replaceAll(/\d{5,}/g, '…')
    .slice(0, MESSAGE_MAX)
}

function framesOf({ stack = '' }: Error): readonly string[] {
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line))
  return frames.slice(0, FRAMES_MAX).map((line) => line.trim())
}
