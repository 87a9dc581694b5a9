/**
 * The form of the page `/adopt` in its own words.
 */
import type { OpenAsk } from './route.ts'

export interface AdoptForm {
  readonly contract: string
  readonly from: string
  readonly reference: string
  /** The pasted text, or nothing. */
  readonly pasted: string
  /** The file that was chosen; left out where none was. */
  readonly upload?: Uint8Array
  /** The hash of what was shown, where it is to be recorded. */
  readonly shown: string
  readonly wants: 'preview' | 'file' | 'form' | 'record'
}

export const EMPTY_FORM: AdoptForm = {
  contract: '',
  from: '',
  reference: '',
  pasted: '',
  shown: '',
  wants: 'preview',
}

const WANTS = ['preview', 'file', 'form', 'record'] as const

export function adoptFormOf({ form, files }: Pick<OpenAsk, 'form' | 'files'>): AdoptForm {
  const text = (name: string): string => form.get(name) ?? ''
  const upload = files.get('upload')?.bytes
  return {
    contract: text('contract'),
    from: text('from').trim(),
    reference: text('reference').trim(),
    pasted: text('sheet'),
    ...(upload === undefined ? {} : { upload }),
    shown: text('shown'),
    wants: WANTS.find((each) => each === text('wants')) ?? 'preview',
  }
}
