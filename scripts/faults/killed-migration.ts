/**
 * F26: the program is killed between any two steps of making the tables. The next start finds all
 * of them or none, and goes on.
 */
import { spawnSync } from 'node:child_process'
import { brokenParts } from '#app/store/node-sqlite.ts'
import { aFolder, fileIn, ROOT, storeIn, type Fault } from './fault.ts'

const POINTS_MAX = 500

const OPEN = `
import { openStore } from '${ROOT}/src/store/open-store.ts'
let count = 0
const onQuery = () => { if (++count === Number(process.argv[2])) process.kill(process.pid, 'SIGKILL') }
const opened = await openStore({ engine: 'sqlite', file: process.argv[1] }, { onQuery })
if (opened.ok) await opened.value.close()
`

export const killedMigration: Fault = {
  title: 'killed while the tables are made',
  async run(say) {
    for (let point = 1; point <= POINTS_MAX; point += 1) {
      using folder = aFolder()
      const file = fileIn(folder.path)
      const script = ['--input-type=module', '-e', OPEN, file, String(point)]
      const { signal } = spawnSync(process.execPath, script, { cwd: ROOT })
      if (signal !== 'SIGKILL') {
        say(`Killed at each of ${point - 1} points; each next start made the tables, all whole.`)
        return point > 1
      }
      const store = await storeIn(folder.path)
      await store.read.selectFrom('audit_seal').selectAll().execute()
      await store.close()
      const [broken] = brokenParts(file, 'whole')
      if (broken !== undefined) {
        say(`Killed at point ${point}: ${broken}`)
        return false
      }
    }
    return false
  },
}
