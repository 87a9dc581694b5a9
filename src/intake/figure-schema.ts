/**
 * Builds the JSON Schema of a return's `figures` from the definitions of the figures. It says
 * which shapes may stand there; what holds between two values is in `figure-limits.ts`.
 */
import type { Column, Figure, RowsFigure } from '../domain/figure.ts'
import { REFERENCE_DESCRIPTION, REFERENCE_PATTERN } from './reference.ts'

export const MOST_ROWS = 20_000

type Schema = Readonly<Record<string, unknown>>

/** An answer is given in one way only, which `figure-limits.ts` checks and explains. */
export const WAYS_TO_ANSWER = {
  rows: 'rows',
  number: 'number',
  'yes-or-no': 'answer',
  document: 'document',
} as const satisfies Record<Figure['kind'], string>

export function figuresSchema(figures: ReadonlyMap<string, Figure>): Schema {
  return {
    title: 'Figures',
    type: 'object',
    properties: Object.fromEntries(
      [...figures.values()].map((figure) => [figure.id, answerSchema(figure)]),
    ),
    additionalProperties: false,
  }
}

/** A blank is not a nil: each figure is answered, said to be nothing, or said to be missing. */
function answerSchema(figure: Figure): Schema {
  return {
    title: figure.label,
    description: figure.help,
    type: 'object',
    properties: {
      ...waySchema(figure),
      nothingToReport: { title: 'There was nothing to report', const: true },
      notAvailable: line('Not available, because'),
    },
    additionalProperties: false,
    minProperties: 1,
  }
}

function waySchema(figure: Figure): Schema {
  switch (figure.kind) {
    case 'rows':
      return rowsSchema(figure)
    case 'number':
      return {
        number: {
          title: figure.label,
          unit: figure.unit,
          type: 'integer',
          minimum: figure.min,
          maximum: figure.max,
        },
      }
    case 'yes-or-no':
      return { answer: { title: figure.label, type: 'string', enum: ['yes', 'no'] } }
    case 'document':
      return { document: documentSchema(figure.label) }
  }
}

function rowsSchema(figure: RowsFigure): Schema {
  const required = figure.columns.filter((column) => column.required)
  return {
    rows: {
      title: figure.label,
      type: 'array',
      maxItems: MOST_ROWS,
      items: {
        title: `A row of “${figure.label}”`,
        type: 'object',
        properties: Object.fromEntries(
          figure.columns.map((column) => [column.id, columnSchema(column, figure)]),
        ),
        required: required.map((column) => column.id),
        additionalProperties: false,
      },
    },
    file: line('File that the rows came from'),
    lines: {
      title: 'Line of each row in that file',
      type: 'array',
      maxItems: MOST_ROWS,
      items: { title: 'Line', type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    },
    leftOut: {
      title: 'Lines that were left out',
      type: 'array',
      maxItems: 20,
      items: {
        title: 'Lines left out for one reason',
        type: 'object',
        properties: {
          rows: { title: 'How many', type: 'integer', minimum: 1, maximum: MOST_ROWS },
          because: line('Because'),
        },
        required: ['rows', 'because'],
        additionalProperties: false,
      },
    },
  }
}

function columnSchema(column: Column, figure: RowsFigure): Schema {
  const title = column.label
  switch (column.type) {
    case 'reference':
      return {
        title,
        description: REFERENCE_DESCRIPTION,
        type: 'string',
        minLength: 1,
        maxLength: 60,
        pattern: REFERENCE_PATTERN,
      }
    case 'date':
      return { title, ...isoDate() }
    case 'whole-number':
      return {
        title,
        unit: column.unit,
        type: 'integer',
        minimum: column.min,
        maximum: column.max,
      }
    case 'choice': {
      const values = column.choices.map((choice) => choice.value)
      return { title, enum: mayBeUnknown(column, figure) ? [...values, null] : values }
    }
    case 'area-code':
      return {
        title,
        description: 'A nine-character code such as E07000148, or null when it is not known.',
        type: mayBeUnknown(column, figure) ? ['string', 'null'] : 'string',
        pattern: '^[A-Z][0-9]{8}$',
      }
  }
}

/**
 * `null` says "not known" where three answers can deal with it: an area or a choice. A row is
 * never named or measured by something that is not known.
 */
function mayBeUnknown(column: Column, figure: RowsFigure): boolean {
  return !figure.key.includes(column.id) && figure.span?.by !== column.id
}

function documentSchema(title: string): Schema {
  return {
    title,
    type: 'object',
    properties: {
      title: line('Title of the document'),
      reference: line('Reference of the document'),
      validFrom: { title: 'Valid from', ...isoDate() },
      validTo: { title: 'Valid to', ...isoDate() },
    },
    required: ['title', 'reference', 'validFrom'],
    additionalProperties: false,
  }
}

function isoDate(): Schema {
  return {
    description: 'A day that exists, written year-month-day: 2026-04-30.',
    type: 'string',
    format: 'date',
  }
}

/** One line of text without control or bidi characters. */
function line(title: string): Schema {
  return { $ref: 'common.schema.json#/$defs/line', title }
}
