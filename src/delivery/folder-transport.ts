/**
 * Puts each mail into a folder, where there is no mail server: a file that any mail program opens.
 * Only the user of the service can read it, because a link in it signs somebody in.
 */
import assert from 'node:assert/strict'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { mailMessage } from './mail-message.ts'
import type { Transport } from './transport.ts'

const OWNER_ONLY = 0o600
const FOLDER_OWNER_ONLY = 0o700
const OUR_ID = /^[0-9a-z-]+$/

export function folderTransport(folder: string, from: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true })
  return async (mail) => {
    assert(OUR_ID.test(mail.id), 'the name of a file is made by us')
    const { message } = await writer.sendMail(mailMessage(mail, from))
    assert(message instanceof Uint8Array, 'the message was asked for whole')
    const file = join(folder, `${mail.id}.eml`)
    await mkdir(folder, { recursive: true, mode: FOLDER_OWNER_ONLY })
    // Whoever looks into the folder never sees half a mail.
    await writeFile(`${file}.part`, message, { mode: OWNER_ONLY })
    await rename(`${file}.part`, file)
    return { ended: 'sent', reply: 'put into the folder' }
  }
}
