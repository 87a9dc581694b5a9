/**
 * What every page is given, and how a page is sent: in its frame, for the person who asked.
 */
import type { Response } from 'express'
import type { Actor } from '../access/may.ts'
import type { RulesOnRecord } from '../checks/record/rules-on-record.ts'
import type { IsoDate } from '../domain/calendar.ts'
import { withVisibleTexts } from '../notices/visible-text.ts'
import type { Store } from '../store/open-store.ts'
import type { FrameOf } from './frame.ts'
import { sayWhereFromIn } from './security-headers.ts'
import type { Views } from './view-engine.ts'

export interface Site {
  readonly store: Store
  readonly rules: RulesOnRecord
  readonly views: Views
  readonly frameOf: FrameOf
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  readonly now: () => Date
  /** The day in London. */
  readonly today: () => IsoDate
}

export interface Page {
  /** A template of `views/pages/`. */
  readonly view: string
  readonly title: string
  readonly model: object
  readonly width?: 'wide'
  readonly status?: number
  /** Texts that go back into a field as they came: nothing in them is made visible. */
  readonly asTyped?: object
}

export function sendPage(
  site: Pick<Site, 'views' | 'frameOf'>,
  response: Response,
  actor: Actor | undefined,
  { view, title, model, width, status = 200, asTyped = {} }: Page,
): void {
  // The header of whoever has signed in has a form, the way out.
  if (actor !== undefined) sayWhereFromIn(response)
  const frame = site.frameOf(title, { ...(width === undefined ? {} : { width }), actor })
  const shown = withVisibleTexts({ frame, ...model })
  response.status(status).type('html').send(site.views.render(view, { ...shown, ...asTyped }))
}
