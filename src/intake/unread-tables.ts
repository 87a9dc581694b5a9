/**
 * Files among the returns that nothing reads. A contractor who sent one believes to have sent it,
 * so it is said; only notes for people may lie there unsaid.
 */
import type { RefusedFile } from './merge-pieces.ts'

const NOTES = ['.md', '.txt']
const WORKBOOKS = ['.xlsx', '.xls', '.ods']

export function noMappingFor(file: string): readonly RefusedFile[] {
  const ending = file.slice(file.lastIndexOf('.')).toLowerCase()
  if (NOTES.includes(ending)) return []
  const message = WORKBOOKS.includes(ending)
    ? 'Workbooks are not read. Save each sheet as CSV, with a mapping file beside it.'
    : 'No mapping file names this table, so nothing of it was read. Add one beside it whose ' +
      'name ends in .mapping.json, or take the table away.'
  return [{ file, problems: [{ code: 'unused', where: '', message, file }] }]
}
