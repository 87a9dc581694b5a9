/**
 * Writes the example year anew: `npm run example-year`. The stories stand in `example-year/`; the
 * same stories give the same bytes. It writes into `examples/year` alone.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exampleYear } from './example-year/files.ts'

const FOLDER = join(import.meta.dirname, '../examples/year')

const files = exampleYear()
await rm(FOLDER, { recursive: true, force: true })
for (const [name, text] of files) {
  const file = join(FOLDER, name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
console.log(`Wrote ${files.size} files to examples/year.`)
