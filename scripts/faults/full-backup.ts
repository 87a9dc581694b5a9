/**
 * F7: the disk is full while a backup is made. It is said, and no part of a backup stays that
 * somebody could take for one.
 */
import { readdirSync } from 'node:fs'
import { aFolder, aSmallDisk, commandIn, storeIn, type Fault } from './fault.ts'

const DISK_MB = 1
const ANSWER = 'x'.repeat(100_000)
const ANSWERS = 30

export const fullBackup: Fault = {
  title: 'disk full while a backup is made',
  async run(say) {
    using folder = aFolder()
    using disk = aSmallDisk(DISK_MB)
    if (disk === undefined) {
      say('No small disk can be mounted by this user.')
      return false
    }
    const store = await storeIn(folder.path)
    const answer = { owner: 'fault', request_hash: '', status: 200, answer: ANSWER, made_at: '' }
    const answers = Array.from({ length: ANSWERS }, (_, key) => ({ key: String(key), ...answer }))
    await store.write((tx) => tx.insertInto('idempotency').values(answers).execute())
    await store.close()
    const { status, stderr } = commandIn(folder.path, ['backup', disk.path])
    const left = readdirSync(disk.path)
    say(`Exit ${status}. ${stderr.trim()} Files left: ${left.length}.`)
    return status === 1 && left.length === 0
  },
}
