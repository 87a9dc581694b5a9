/**
 * What a command is, and what it needs of the world around it.
 */
import { stat } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Progress } from '../checks/check-folder.ts'
import { isDate, type IsoDate } from '../domain/calendar.ts'
import type { Checked } from '../domain/problem.ts'
import type { StorePlace } from '../store/open-store.ts'

/** 0: all is well; 1: something is not; a sentence: the command was not understood. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<0 | 1 | string>

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly today: () => IsoDate
  readonly now: () => Date
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  /** Where the service's store is, by the settings; left out where no command may ask for it. */
  readonly store?: () => Checked<StorePlace>
  /** Where results are written when nobody names a folder; nowhere if left out. */
  readonly resultsFolder?: string
}

const PROGRESS_AFTER_MS = 2_000
const PROGRESS_EVERY_MS = 1_000

/** How far the check of a folder is. */
export function progressOn(speaker: Pick<Terminal, 'err' | 'clock'>): Progress {
  const say = patientSpeaker(speaker)
  return (step, done, of) =>
    say(() =>
      step === 'read' ? `Read ${done} of ${of} files.\n` : `Checked ${done} of ${of} contracts.\n`,
    )
}

/** Silent for the first seconds, so that a quick answer is all that is printed. */
export function patientSpeaker({
  err,
  clock,
}: Pick<Terminal, 'err' | 'clock'>): (sentence: () => string) => void {
  const began = clock()
  let lastSaid = began + PROGRESS_AFTER_MS - PROGRESS_EVERY_MS
  return (sentence) => {
    if (clock() - lastSaid < PROGRESS_EVERY_MS) return
    lastSaid = clock()
    err(sentence())
  }
}

export const ONE_FOLDER_ONLY = 'Only one folder is taken at a time.'

/** What is wrong with the day and the folders of a command; nothing where all is well. */
export async function wrongDayOrFolder(
  day: string,
  folders: readonly string[],
): Promise<string | undefined> {
  if (!isDate(day)) return `"${day}" is not a date. Write it as 2026-11-23.`
  for (const each of folders) {
    if (!(await isFolder(each))) return `There is no folder "${each}".`
  }
  return undefined
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}

type Options = NonNullable<ParseArgsConfig['options']>

/** The options and other words of a command, or the sentence that says what is wrong with them. */
export function parsedOptions<const O extends Options>(args: readonly string[], options: O) {
  // parseArgs throws what is the user's mistake; here it becomes a sentence.
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message.split(/\. (?=To specify)/)[0] ?? message
  }
}
