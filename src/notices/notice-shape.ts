/**
 * Every name that a template may print, once: the type of the view model is read off from this
 * shape, and the linter checks templates against it. All values are plain, preformatted text.
 */

/** Text; a `[shape]` is a list. An absent text is empty and an absent list has no items. */
const TEXT = ''
const TEXTS = [TEXT] as const

const CURE_PART = {
  /** Empty where there is nothing to tell apart. */
  heading: TEXT,
  /** All of these are needed. */
  steps: TEXTS,
  /** Any one of these is enough. */
  choices: TEXTS,
} as const

const FINDING = {
  /** Tells sections and tables of one page apart. */
  id: TEXT,
  /** Empty where the notice's own heading says it already. */
  title: TEXT,
  outcome: TEXT,
  warnings: TEXTS,
  covers: TEXT,
  shows: TEXTS,
  clause: TEXT,
  asks: TEXTS,
  differences: TEXTS,
  /** Where an open window is heading. */
  forecast: TEXTS,
  cureHeading: TEXT,
  past: CURE_PART,
  fromNowOn: CURE_PART,
  impossible: TEXT,
  /** Said where the assessment offers no cure. */
  noCure: TEXT,
  payRows: [
    {
      file: TEXT,
      row: TEXT,
      dates: TEXT,
      paid: TEXT,
      due: TEXT,
      short: TEXT,
      hours: TEXT,
      owed: TEXT,
      newRate: TEXT,
      newRateBecause: TEXT,
    },
  ],
  invoiceRows: [
    {
      file: TEXT,
      row: TEXT,
      invoice: TEXT,
      amount: TEXT,
      received: TEXT,
      lastDay: TEXT,
      paid: TEXT,
      daysLate: TEXT,
      dayByStatute: TEXT,
      dayAsPublished: TEXT,
      /** Statutory interest and the fixed sum: the supplier's right, never the council's demand. */
      claim: TEXT,
    },
  ],
  /** The supplier's right to interest, when a row shows any. */
  interestRight: TEXT,
  otherRows: [{ file: TEXT, row: TEXT, why: TEXT }],
  notes: TEXTS,
  notChecked: TEXTS,
} as const

export const NOTICE_SHAPE = {
  heading: TEXT,
  reference: TEXT,
  period: TEXT,
  draftedOn: TEXT,
  /** A colour of six hexadecimal digits, which is all that a stylesheet is given. */
  colour: TEXT,
  council: { name: TEXT, address: TEXTS },
  contractor: { name: TEXT, address: TEXTS },
  contract: { id: TEXT, title: TEXT },
  returnWords: TEXT,
  returnDue: TEXT,
  /** What needs attention, the worst first. */
  findings: [FINDING],
  /** Without a return: what cannot be told. */
  unanswered: [{ title: TEXT, why: TEXT }],
  /** In a restricted note: what it means if the figures are right, and whom to ask. */
  meaning: TEXTS,
  /** What is asked of the contractor; empty where nothing is. */
  toDo: TEXTS,
  /** What needs attention and yet nothing from the contractor, and why. */
  noToDo: TEXTS,
  /** What holds for every figure of the notice; empty where it has none. */
  figureNotes: TEXTS,
  /** What is met, on course or not due. */
  fine: [{ title: TEXT, outcome: TEXT, says: TEXT, clause: TEXT, asks: TEXT }],
  nothingToPutRight: TEXT,
  sources: [{ says: TEXT, title: TEXT, url: TEXT, standing: TEXT }],
  answerBy: TEXT,
  approval: { status: TEXT, name: TEXT, post: TEXT },
  contact: { name: TEXT, post: TEXT, phone: TEXT, email: TEXT },
  /** Phone and e-mail are empty where they are not on record. */
  office: { name: TEXT, phone: TEXT, email: TEXT },
} as const

/** A part of the shape: text, a list, or names with shapes of their own. */
export type Shape = string | readonly [Shape] | { readonly [name: string]: Shape }

type ModelOf<S> = S extends string
  ? string
  : S extends readonly [infer Item]
    ? readonly ModelOf<Item>[]
    : { readonly [Name in keyof S]: ModelOf<S[Name]> }

export type NoticeModel = ModelOf<typeof NOTICE_SHAPE>
export type FindingModel = NoticeModel['findings'][number]
export type CurePart = ModelOf<typeof CURE_PART>
