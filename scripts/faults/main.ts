/**
 * `npm run faults`, or `npm run faults -- F6 F24`: brings faults about on purpose and says what was
 * seen. The names are those of the fault table; ends with 1 where something is not as it should be.
 */
import { backupWhileWriting } from './backup-while-writing.ts'
import { brokenFile } from './broken-file.ts'
import type { Fault } from './fault.ts'
import { fullBackup } from './full-backup.ts'
import { fullDisk } from './full-disk.ts'
import { killedMigration } from './killed-migration.ts'
import { locked } from './locked.ts'
import { notToBeWritten } from './not-to-be-written.ts'

const FAULTS: Readonly<Record<string, Fault>> = {
  F6: fullDisk,
  F7: fullBackup,
  F8: locked,
  F23: brokenFile,
  F24: backupWhileWriting,
  F26: killedMigration,
  F30: notToBeWritten,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(FAULTS, name))
if (unknown.length > 0) {
  const known = Object.keys(FAULTS).join(', ')
  console.error(`There is no fault ${unknown.join(', ')}. There are ${known}.`)
  process.exit(2)
}
for (const [name, fault] of Object.entries(FAULTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`${name}: ${fault.title}`)
  const isWell = await fault.run((line) => console.log(`  ${line}`))
  console.log(isWell ? '  As it should be.' : '  NOT as it should be.')
  if (!isWell) process.exitCode = 1
}
