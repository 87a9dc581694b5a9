/**
 * F30: the disk is read-only, or the folder is somebody else's. It is said in words, quickly, and
 * the program does not end as if all were well.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { aFolder, aSmallDisk, commandIn, storeIn, type Fault } from './fault.ts'

const DISK_MB = 16
const MS_MAX = 5_000
const NOBODY = 65_534

export const notToBeWritten: Fault = {
  title: 'read-only disk, wrong owner',
  async run(say) {
    const isRoot = process.getuid?.() === 0
    using folder = aFolder()
    await (await storeIn(folder.path)).close()
    chmodSync(folder.path, 0o555)
    const owner = commandIn(folder.path, ['audit', 'head'], isRoot ? { uid: NOBODY } : {})
    say(`Somebody else's folder: exit ${owner.status} after ${owner.ms} ms. ${owner.stderr.trim()}`)
    chmodSync(folder.path, 0o755)

    using disk = aSmallDisk(DISK_MB)
    if (disk === undefined) {
      say('No disk can be mounted by this user: the read-only disk was not tried.')
      return false
    }
    await (await storeIn(disk.path)).close()
    spawnSync('mount', ['-o', 'remount,ro', disk.path])
    const readOnly = commandIn(disk.path, ['audit', 'head'])
    say(`Read-only disk: exit ${readOnly.status} after ${readOnly.ms} ms. ${readOnly.stderr.trim()}`)
    return [owner, readOnly].every(
      ({ status, ms, stderr }) => status === 1 && ms < MS_MAX && stderr.includes('cannot be opened'),
    )
  },
}
