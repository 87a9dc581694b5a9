/**
 * The view models of the register and of one of its entries.
 */
import { inWords } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import type { Manager, RegisterLine } from '../../store/register.ts'

export function registerModel(
  { lines, all }: { readonly lines: readonly RegisterLine[]; readonly all: number },
  shown: { readonly text: string; readonly archived: boolean; readonly mayChange: boolean },
) {
  return {
    search: shown.text,
    archived: shown.archived,
    mayChange: shown.mayChange,
    count: counted(all, shown.archived ? 'archived contract' : 'contract'),
    hasLines: lines.length > 0,
    lines: lines.map((line) => ({
      id: line.id,
      href: entryAddress(line.id),
      title: line.title,
      contractor: line.contractorName,
      dates: `${inWords(line.from)} to ${inWords(line.to)}`,
      adopted: adoptedInWords(line),
    })),
  }
}

export function registerEntryModel(
  line: RegisterLine,
  shown: {
    readonly managers: readonly Manager[]
    readonly kinds: readonly string[]
    readonly mayChange: boolean
    readonly problem: string
  },
) {
  const ofContract = shown.managers.filter(({ isOfContract }) => isOfContract)
  return {
    id: line.id,
    title: line.title,
    action: entryAddress(line.id),
    problem: shown.problem,
    mayChange: shown.mayChange,
    facts: [
      { name: 'Contractor', value: line.contractorName },
      { name: 'Runs', value: `${inWords(line.from)} to ${inWords(line.to)}` },
      { name: 'Kind', value: line.kind ?? 'Not said yet' },
      {
        name: 'Managed by',
        value: ofContract.map(({ name }) => name).join(', ') || 'Nobody yet',
      },
      { name: 'Adopted', value: adoptedInWords(line) },
    ],
    isAdopted: line.newestVersion > 0,
    isArchived: line.isArchived,
    contractHref: `/contracts/${encodeURIComponent(line.id)}`,
    kinds: shown.kinds.map((kind) => ({ kind, isChosen: kind === line.kind })),
    managers: shown.managers.map((each) => ({ ...each, field: `manager-${each.id}` })),
  }
}

function entryAddress(id: string): string {
  return `/register/contracts/${encodeURIComponent(id)}`
}

function adoptedInWords({ newestVersion }: RegisterLine): string {
  return newestVersion === 0 ? 'Nothing yet' : `Version ${newestVersion}`
}
