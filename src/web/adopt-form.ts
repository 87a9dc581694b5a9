/**
 * Takes the form of the page `/adopt` apart: multipart/form-data, as browsers send it with or
 * without a file. The parser is the one of Node's own fetch; the body is limited before it comes
 * here, and one that is broken is a problem, never a fault.
 */
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'

export interface AdoptForm {
  readonly contract: string
  readonly from: string
  readonly reference: string
  /** The pasted text, or nothing. */
  readonly pasted: string
  /** The file that was chosen; left out where none was. */
  readonly upload?: Uint8Array
  readonly wants: 'preview' | 'file' | 'form'
}

export const EMPTY_FORM: AdoptForm = {
  contract: '',
  from: '',
  reference: '',
  pasted: '',
  wants: 'preview',
}

const FORM_TYPE = /^multipart\/form-data\s*;/i

export function isForm(contentType: string | undefined): boolean {
  return FORM_TYPE.test(contentType ?? '')
}

export async function readAdoptForm(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Checked<AdoptForm>> {
  let data
  try {
    data = await new Response(body, { headers: { 'Content-Type': contentType } }).formData()
  } catch {
    return refused([BROKEN])
  }
  const text = (name: string): string => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  const file = data.get('upload')
  // A browser sends a field for files also when none was chosen: without a name, and empty.
  const isChosen = file instanceof File && (file.name !== '' || file.size > 0)
  const wants = text('wants')
  return accepted({
    contract: text('contract'),
    from: text('from').trim(),
    reference: text('reference').trim(),
    pasted: text('sheet'),
    ...(isChosen ? { upload: await file.bytes() } : {}),
    wants: wants === 'file' || wants === 'form' ? wants : 'preview',
  })
}

const BROKEN: Problem = {
  code: 'wrong-type',
  where: '',
  message: 'The form arrived broken or incomplete. Send it again.',
}
