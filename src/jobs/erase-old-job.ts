/**
 * The job *erase-old*: erases each day what was kept long enough, and keeps the list of it beside
 * the store, so that a restore of an old backup erases it again.
 */
import { ERASED_AFTER } from '../domain/erased-after.ts'
import type { Clock } from '../store/audit.ts'
import { writeErasuresBeside } from '../store/erasure-list.ts'
import { eraseOld } from '../store/erasures.ts'
import type { Store, StorePlace } from '../store/open-store.ts'
import type { DoJob } from './jobs.ts'

export function eraseOldJob(store: Store, place: StorePlace, clock: Clock): DoJob {
  return async () => {
    const erased = await eraseOld(store, clock, ERASED_AFTER)
    if (place.engine === 'sqlite') await writeErasuresBeside(place.file, store.read)
    return erased
  }
}
