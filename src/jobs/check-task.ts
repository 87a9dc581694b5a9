/**
 * What the service and its worker thread say to each other. Types only.
 */
import type { StorePlace } from '../store/open-store.ts'

export interface CheckTask {
  readonly months: { readonly from: string; readonly to: string }
  readonly contracts?: readonly string[]
  /** The day in London on which the task was begun. */
  readonly today: string
}

/** Given to the thread when it starts. */
export interface CheckThreadInput {
  readonly place: StorePlace
}

export type ToCheckThread =
  | { readonly say: 'check'; readonly task: CheckTask }
  | { readonly say: 'stop' }

export interface TaskChecked {
  readonly decided: number
  readonly unchanged: number
  readonly waiting: number
  readonly failed: readonly FailedCheck[]
}

export interface FailedCheck {
  readonly contract: string
  readonly period: string
  readonly cause: unknown
}

export type FromCheckThread =
  | { readonly say: 'progress'; readonly done: number; readonly of: number }
  | { readonly say: 'checked'; readonly checked: TaskChecked }
  | { readonly say: 'stopped' }
  | { readonly say: 'broke'; readonly error: unknown }
