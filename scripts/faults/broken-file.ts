/**
 * F23: two bytes of the file are turned. Where they hold the file together the start is refused;
 * where they are part of what an act says, the walk along the audit finds it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { recordAct } from '#app/store/audit.ts'
import { aFolder, commandIn, fileIn, storeIn, type Fault } from './fault.ts'

const PAGE_BYTES = 4_096
const ACTS = 2_000
const ROW = 'sign-inperson/number-1000'

export const brokenFile: Fault = {
  title: 'two bytes of the file turned',
  async run(say) {
    using folder = aFolder()
    const store = await storeIn(folder.path)
    const now = () => new Date()
    await store.write(async (tx) => {
      for (let number = 0; number < ACTS; number += 1) {
        const object = `person/number-${number}`
        await recordAct(tx, { now }, { actor: 'system', action: 'sign-in', object })
      }
    })
    await store.close()
    commandIn(folder.path, ['audit', 'head'])
    const whole = readFileSync(fileIn(folder.path))

    // In the row itself: its object also stands in an index.
    const inText = turned(whole, whole.indexOf(ROW) + ROW.length - 'number-1000'.length)
    writeFileSync(fileIn(folder.path), inText)
    const verified = commandIn(folder.path, ['audit', 'verify'])
    say(`In an act: audit verify ends with ${verified.status}. ${verified.stdout.split('\n')[1]}`)

    const middle = Math.floor(whole.length / PAGE_BYTES / 2) * PAGE_BYTES
    writeFileSync(fileIn(folder.path), turned(whole, middle))
    const started = commandIn(folder.path, ['audit', 'head'])
    say(`In a page's head: exit ${started.status} after ${started.ms} ms. ${started.stderr.trim()}`)
    return verified.status === 1 && started.status === 1 && started.stderr.includes('restore')
  },
}

function turned(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  for (const place of [at, at + 1]) copy[place] = (copy[place] ?? 0) ^ 0x55
  return copy
}
