/**
 * What was decided once for the example month stands in a file. If a change of the code makes it
 * differ, old months would be decided otherwise: raise ASSESSMENT_VERSION and read what changed.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFolder } from '#app/checks/check-folder.ts'
import { canonicalJson } from '#app/json/canonical-json.ts'

const ROOT = join(import.meta.dirname, '../..')

test.each(['R-041', 'L-023', 'K-112'])('%s is decided as it was decided before', async (id) => {
  const checked = await checkFolder({
    folder: join(ROOT, 'examples/month'),
    rulesFolder: join(ROOT, 'rules'),
    choice: { period: '2026-10' },
    draftedOn: '2026-11-23',
  })
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  const found = checked.value.checked.find(({ contract }) => contract.id === id)
  const { decision, annex } = found?.assessment ?? {}
  const text = canonicalJson({ findings: decision?.findings, rows: annex?.rows })
  const readable = `${JSON.stringify(JSON.parse(text), undefined, 1)}\n`
  await expect(readable).toMatchFileSnapshot(`snapshots/${id}.json`)
})
