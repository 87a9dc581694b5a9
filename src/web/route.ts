/**
 * A route as plain data: its address, what whoever asks wants to do, and to what. The guard
 * (`guarded-routes.ts`) asks `may` before the answer is worked out, so no page can forget to.
 */
import type { Request, Response } from 'express'
import type { Action } from '../access/matrix.ts'
import type { Actor, Belongs } from '../access/may.ts'

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was asked, taken apart: no name stands twice in a query or in a form. */
export interface OpenAsk {
  readonly params: Readonly<Record<string, string>>
  readonly query: ReadonlyMap<string, string>
  readonly form: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, UploadedFile>
  /** Whoever has signed in, if anybody has. */
  readonly actor: Actor | undefined
  readonly request: Request
}

export interface Ask extends OpenAsk {
  readonly actor: Actor
}

/** `notThere` answers as for an address that nobody knows. */
interface Address {
  readonly method: 'get' | 'post'
  /** As Express writes it: `/contracts/:contract`. */
  readonly path: string
  /** The most bytes that a form sent here may have. */
  readonly formBytesMax?: number
}

/** For everybody, also without signing in. */
export interface OpenRoute extends Address {
  readonly action: 'open'
  readonly answer: (ask: OpenAsk, response: Response, notThere: () => void) => Promise<void>
}

export interface GuardedRoute extends Address {
  readonly action: Action
  /**
   * What the thing that the address names belongs to; undefined where there is no such thing. Left
   * out where the address names no single thing: then the answer keeps to `scopeOf` by itself.
   */
  readonly belongs?: (ask: Ask) => Promise<Belongs | undefined>
  readonly answer: (ask: Ask, response: Response, notThere: () => void) => Promise<void>
}

export type Route = OpenRoute | GuardedRoute
