/**
 * Contracts come in: from a council's own register as a table, or from public notices (OCDS). Each
 * goes the same way: read, shown with its problems, and recorded by whoever has seen that.
 */
import type { Response } from 'express'
import { planRegister, recordPlanned } from '../../checks/record/record-register.ts'
import type { Checked } from '../../domain/problem.ts'
import { entriesOf } from '../../intake/register/entries-of.ts'
import { readOcdsFile } from '../../intake/register/read-ocds-file.ts'
import { readRegisterTable } from '../../intake/register/read-register-table.ts'
import type { ReadRegister } from '../../intake/register/read-register.ts'
import { mappingProblems } from '../../intake/register/register-mapping.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { fileFields, importFileOf, FILE_BYTES_MAX, type ImportFile } from './import-file.ts'
import { mappingModel, mappingOf } from './import-mapping.ts'
import { planModel } from './import-page.ts'
import { kindsOf } from './kinds-of-contract.ts'
import { newContractRoutes } from './new-contract-routes.ts'

const TITLE = 'Import contracts'
// The file goes along in the form, written with four signs for three bytes.
const FORM_BYTES_MAX = Math.ceil((FILE_BYTES_MAX * 4) / 3) + 500_000

// What was said of the columns goes along from page to page.
const CARRIED = /^(field|order)-\d+$|^(mapped|number-repeated)$/

export function importRoutes(site: Site): readonly Route[] {
  const action = 'register.change'
  return [
    {
      method: 'get',
      path: '/register/import',
      action,
      answer: async ({ actor }, response) => sendStart(site, actor, response, []),
    },
    {
      method: 'post',
      path: '/register/import',
      action,
      formBytesMax: FORM_BYTES_MAX,
      answer: (ask, response) => takeFile(site, ask, response),
    },
    ...newContractRoutes(site),
  ]
}

function sendStart(
  site: Site,
  actor: Ask['actor'],
  response: Response,
  problems: readonly { readonly message: string }[],
): void {
  const isWrong = problems.length > 0
  sendPage(site, response, actor, {
    view: 'register-import',
    title: isWrong ? `Error: ${TITLE}` : TITLE,
    status: isWrong ? 422 : 200,
    model: {
      problems: problems.map(({ message }) => ({ field: 'upload', message })),
      errors: problems.map(({ message }) => message),
    },
  })
}

async function takeFile(site: Site, ask: Ask, response: Response): Promise<void> {
  const file = importFileOf(ask)
  if (!file.ok) return sendStart(site, ask.actor, response, file.problems)
  if (file.value.holds === 'table') return takeTable(site, ask, response, file.value)
  const register = readOcdsFile(file.value.bytes, file.value.name)
  await planOrRecord(site, ask, response, { file: file.value, register })
}

async function takeTable(
  site: Site,
  ask: Ask,
  response: Response,
  file: ImportFile,
): Promise<void> {
  const table = readRegisterTable(file.bytes, file.name)
  if (!table.ok) return sendStart(site, ask.actor, response, table.problems)
  const mapping = mappingOf(ask.form, table.value)
  const problems = mappingProblems(table.value.table, mapping)
  const isChosen = ask.form.has('mapped') && ask.form.get('wants') !== 'mapping'
  if (problems.length > 0 || !isChosen) {
    return sendPage(site, response, ask.actor, {
      view: 'register-mapping',
      title: 'Which column is which',
      status: isChosen ? 422 : 200,
      width: 'wide',
      model: {
        ...mappingModel(table.value, mapping, isChosen ? problems : []),
        ...fileFields(file),
      },
    })
  }
  const register = entriesOf(table.value.table, mapping, await kindsOf(site))
  await planOrRecord(site, ask, response, { file, register })
}

async function planOrRecord(
  site: Site,
  ask: Ask,
  response: Response,
  { file, register }: { readonly file: ImportFile; readonly register: Checked<ReadRegister> },
): Promise<void> {
  const { actor, form } = ask
  if (!register.ok) return sendStart(site, actor, response, register.problems)
  const { value } = register
  const choices = choicesOf(form)
  if (form.get('wants') === 'record') {
    const by = { now: site.now, actor }
    const recorded = await site.store.write((tx) => recordPlanned(tx, value, choices, by))
    return sendPage(site, response, actor, {
      view: 'register-recorded',
      title: 'Contracts recorded',
      model: { recorded, leftOut: value.entries.length + value.refused.length - recorded },
    })
  }
  const planned = await planRegister(site.store.read, value)
  const carried = [...form].filter(([name]) => CARRIED.test(name))
  sendPage(site, response, actor, {
    view: 'register-plan',
    title: 'What would be recorded',
    width: 'wide',
    model: {
      ...planModel(value, planned, choices),
      ...fileFields(file),
      isTable: file.holds === 'table',
      carried: carried.map(([name, text]) => ({ name, text })),
    },
  })
}

function choicesOf(form: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const said = [...form].flatMap(([name, choice]): readonly [number, string][] => {
    const line = /^contractor-(\d{1,6})$/.exec(name)?.[1]
    return line === undefined || choice === '' ? [] : [[Number(line), choice]]
  })
  return new Map(said)
}
