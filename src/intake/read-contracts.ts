/**
 * Reads the contracts of a folder, every version of them, with the sheets beside them. Two files
 * that are the same version, and a later version that does not say from when it holds, are refused.
 */
import { holdsFrom } from '../domain/contract-versions.ts'
import type { Contract } from '../domain/contract.ts'
import type { Problem } from '../domain/problem.ts'
import type { Adopting } from './adoption/adoption-terms.ts'
import { isJson, listFiles } from './list-files.ts'
import type { RefusedFile } from './merge-pieces.ts'
import { adoptsReader, refusedByFile } from './adoption/read-adopts.ts'

interface ContractFile {
  readonly file: string
  readonly contract: Contract
}

/** Those of a folder that holds `contracts/`. */
export async function contractsIn(
  folder: string,
  adopting: Adopting,
): ReturnType<typeof readContracts> {
  const files = (await listFiles(folder, 'contracts', 'this-folder')) ?? []
  return readContracts(folder, files, () => undefined, adopting)
}

/** `files` are all that lie in the folder of contracts. */
export async function readContracts(
  folder: string,
  files: readonly string[],
  step: () => void,
  adopting: Adopting,
): Promise<{ accepted: readonly Contract[]; refused: readonly RefusedFile[] }> {
  const read: ContractFile[] = []
  const adopts = adoptsReader(folder, files, adopting)
  const refusedFiles: RefusedFile[] = [...adopts.notRead]
  for (const file of files.filter(isJson)) {
    const contract = await adopts.read(file)
    if (contract.ok) read.push({ file, contract: contract.value })
    else refusedFiles.push(...refusedByFile(file, contract.problems))
    step()
  }
  const byId = [...Map.groupBy(read, ({ contract }) => contract.id).values()]
  const checked = byId.map((versions) => ({
    versions,
    problems: [...twiceThere(versions), ...outOfLine(versions)],
  }))
  return {
    // One version must not stand in for another that is refused.
    accepted: checked
      .flatMap(({ versions, problems }) => (problems.length === 0 ? versions : []))
      .map(({ contract }) => contract)
      .toSorted(byIdAndVersion),
    refused: [...refusedFiles, ...checked.flatMap(({ problems }) => problems)],
  }
}

function byIdAndVersion(a: Contract, b: Contract): number {
  if (a.id === b.id) return a.version - b.version
  return a.id < b.id ? -1 : 1
}

function twiceThere(versions: readonly ContractFile[]): readonly RefusedFile[] {
  const same = [...Map.groupBy(versions, ({ contract }) => contract.version).values()]
  return same
    .filter((files) => files.length > 1)
    .flatMap((files) => {
      const names = files.map(({ file }) => file).join(' and ')
      return files.map(({ file, contract: { id, version } }) => {
        const message =
          `${names} are both version ${version} of contract ${id}, so nobody can tell which ` +
          'holds. Keep one; a variation has the next version.'
        return refusal(file, { code: 'duplicate-row', where: '/version', message })
      })
    })
}

/** Each version but the first holds from a month that comes after the one before it. */
function outOfLine(versions: readonly ContractFile[]): readonly RefusedFile[] {
  const inOrder = versions.toSorted((a, b) => a.contract.version - b.contract.version)
  return inOrder.slice(1).flatMap(({ file, contract }, index) => {
    const before = inOrder[index]?.contract
    if (before === undefined || before.version === contract.version) return []
    if (contract.variation === undefined) {
      const message =
        `Version ${before.version} of contract ${contract.id} is on record too. Say from which ` +
        'month this one holds: add "variation" with "from" and "reference".'
      return [refusal(file, { code: 'missing-field', where: '/variation', message })]
    }
    if (holdsFrom(contract) > holdsFrom(before)) return []
    const message =
      `Version ${contract.version} must hold from a later month than version ${before.version}. ` +
      'Correct "from" of one of the two variations.'
    return [refusal(file, { code: 'wrong-order', where: '/variation/from', message })]
  })
}

function refusal(file: string, problem: Problem): RefusedFile {
  return { file, problems: [{ ...problem, file }] }
}
