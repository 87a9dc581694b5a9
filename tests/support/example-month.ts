/**
 * October 2026 of the examples, checked from its folder by the rules that come with Goodterms.
 */
import { join } from 'node:path'
import { checkFolder, type CheckedFolder } from '#app/checks/check-folder.ts'

const ROOT = join(import.meta.dirname, '../..')

export async function exampleMonth(): Promise<CheckedFolder> {
  const checked = await checkFolder({
    folder: join(ROOT, 'examples/month'),
    rulesFolder: join(ROOT, 'rules'),
    choice: 'latest',
    draftedOn: '2026-11-23',
  })
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('\n'))
  return checked.value
}
