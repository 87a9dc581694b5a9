/**
 * Opens the store, or says in words why that cannot be and what to do about it.
 */
import { openStore, type Store, type StorePlace, type StoreWatch } from './open-store.ts'
import { whyNotOpened } from './why-not-opened.ts'

export async function openedOrWhy(
  place: StorePlace,
  watch: StoreWatch = {},
): Promise<Store | string> {
  try {
    const opened = await openStore(place, watch)
    return opened.ok ? opened.value : opened.problems.map(({ message }) => message).join('\n')
  } catch (error) {
    const why = whyNotOpened(error, place)
    if (why === undefined) throw error
    return why
  }
}
