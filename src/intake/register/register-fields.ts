/**
 * The fields of a contract register, and the headings that councils write over them. A heading is
 * recognised whole or not at all: what is only like a known one is left to a person.
 */

export const REGISTER_FIELDS = [
  'reference', 'title', 'contractor', 'address', 'companyNumber', 'kind', 'from', 'to',
  'procurementBegan', 'value', 'ocid', 'managerEmail',
] as const
export type RegisterField = (typeof REGISTER_FIELDS)[number]

export const NEEDED_FIELDS = ['reference', 'title', 'contractor', 'from', 'to'] as const
export const DATE_FIELDS: readonly RegisterField[] = ['from', 'to', 'procurementBegan']

/** What a person reads in place of the field's name. */
export const FIELD_LABELS: Readonly<Record<RegisterField, string>> = {
  reference: 'Reference of the contract',
  title: 'Title',
  contractor: 'Contractor',
  address: 'Contractor’s address',
  companyNumber: 'Company number',
  kind: 'Kind of contract',
  from: 'First day',
  to: 'Last day',
  procurementBegan: 'Day on which procurement began',
  value: 'Value in pounds',
  ocid: 'Number of the public process (ocid)',
  managerEmail: 'E-mail address of the contract manager',
}

// The best heading first: where a table has several of one field, only the best is proposed. What
// runs with its extensions ends on its current day of expiry.
const HEADINGS: Readonly<Record<RegisterField, readonly string[]>> = {
  reference: [
    'contract reference', 'contract ref', 'contract reference number', 'contract ref no',
    'contract id', 'contract number', 'contract no', 'reference number', 'reference', 'ref',
    'ref no', 'unique reference', 'id',
  ],
  title: [
    'contract title', 'title of agreement', 'title', 'contract name', 'agreement title',
    'contract', 'name of contract', 'contract description', 'description',
  ],
  contractor: [
    'contractor', 'contractor name', 'name of contractor', 'supplier', 'supplier name',
    'supplier company name', 'name of supplier', 'awarded supplier', 'successful supplier',
    'provider', 'provider name', 'vendor', 'vendor name', 'company name', 'company',
  ],
  address: [
    'contractor address', 'supplier address', 'address', 'address line 1', 'address line 2',
    'address line 3', 'address 1', 'address 2', 'address 3', 'town', 'city', 'county',
    'contractor postcode', 'supplier postcode', 'postcode', 'post code',
  ],
  companyNumber: [
    'company number', 'company no', 'companies house number', 'company registration number',
    'company reg no', 'crn', 'supplier company number', 'company house number',
    'registered company number',
  ],
  kind: ['kind', 'kind of contract', 'contract kind', 'contract type', 'type of contract'],
  from: [
    'start date', 'contract start date', 'start', 'contract start', 'commencement date', 'from',
    'date from', 'begins', 'first day',
  ],
  to: [
    'current expiry date', 'current end date', 'end date', 'contract end date', 'end',
    'contract end', 'expiry date', 'contract expiry date', 'expiry', 'to', 'date to', 'ends',
    'last day',
  ],
  procurementBegan: ['procurement began', 'procurement start date', 'procurement start'],
  value: [
    'total contract value', 'contract value', 'total value', 'value', 'value of contract',
    'total value of contract', 'estimated contract value', 'amount', 'contract amount',
  ],
  ocid: ['ocid', 'ocds id', 'open contracting id'],
  managerEmail: [
    'contract manager email', 'contract manager e mail', 'contract manager email address',
    'manager email', 'manager e mail', 'lead officer email', 'responsible officer email',
    'contract owner email',
  ],
}

/** What is longer is no heading that is known, and is not searched to its end. */
const LONGEST_HEADING = 200

/** The place of a heading in a field's list, the smallest the best; undefined for another one. */
export function rankOf(heading: string, field: RegisterField): number | undefined {
  const rank = HEADINGS[field].indexOf(bareHeading(heading))
  return rank < 0 ? undefined : rank
}

/** `Total Contract Value (including extensions)` is `total contract value`. */
function bareHeading(heading: string): string {
  // A byte-order mark that was read in the wrong way and saved again stands as three letters.
  return heading.slice(0, LONGEST_HEADING).replace(/^(?:ï»¿)+/, '').normalize('NFKC').toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
