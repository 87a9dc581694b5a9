/**
 * An endpoint of the API as plain data: who may ask, of what, and how the answer is worked out.
 * The guard (`guarded-api.ts`) asks `may` before, so no endpoint can forget to.
 */
import type { Action } from '../../access/matrix.ts'
import type { Actor, Belongs } from '../../access/may.ts'
import type { IsoDate } from '../../domain/calendar.ts'
import type { RulesOnRecord } from '../../checks/record/rules-on-record.ts'
import type { Store } from '../../store/open-store.ts'
import type { Refusal } from '../problem-details.ts'

/** What the API is given to work with. */
export interface Api {
  readonly store: Store
  readonly rules: RulesOnRecord
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  readonly now: () => Date
  /** Today in London. */
  readonly today: () => IsoDate
}

/** What was asked, taken apart; every value has the form that the description says. */
export interface ApiAsk {
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
  readonly query: ReadonlyMap<string, string>
  /** What the contract in the address belongs to; nobody where the address names none. */
  readonly belongs: Belongs
  /** Below the service, without its query: `/api/v1/contracts`. */
  readonly address: string
  readonly header: (name: string) => string | undefined
  /** Empty where nothing is sent. */
  readonly body: Uint8Array
}

/** Undefined where there is nothing at the address. */
export type ApiAnswer = Answered | Refused | undefined

export interface Answered {
  readonly status: 200 | 201
  /** JSON as it is sent, so that a repeat can be given the same bytes. */
  readonly json: string
  readonly headers?: Readonly<Record<string, string>>
}

interface Refused {
  readonly refusal: Refusal
  readonly headers?: Readonly<Record<string, string>>
}

export interface ApiRoute {
  /** Its id in the table of endpoints, which says its method, path and parameters. */
  readonly endpoint: string
  readonly action: Action
  readonly answer: (ask: ApiAsk, api: Api) => Promise<ApiAnswer>
}
