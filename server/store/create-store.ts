import { createAccess } from './access.ts'
import { createChanges } from './changes.ts'
import { createChannelPosts } from './channel-posts.ts'
import { createCoSigns } from './co-signs.ts'
import { createComments } from './comments.ts'
import { createDigests } from './digests.ts'
import { createDrafts } from './drafts.ts'
import type { Engine } from './engine.ts'
import { createErasure } from './erasure.ts'
import { createFollows } from './follows.ts'
import { createHistories } from './history.ts'
import { createLocalSecret } from './local-secret.ts'
import { createMerges } from './merges.ts'
import { createMissedSearches } from './missed-searches.ts'
import { createNotifications } from './notifications.ts'
import { createOwnDataReading } from './own-data.ts'
import { createPeople } from './people.ts'
import { createPluginRecords } from './plugin-records.ts'
import { createPulses } from './pulses.ts'
import { createReports } from './reports.ts'
import { createReuses } from './reuses.ts'
import type { Store } from './store.ts'
import { createVotes } from './votes.ts'
import { createWins } from './wins.ts'

/** The store over an engine whose tables are up to date. */
export function createStore(engine: Engine): Store {
  const access = createAccess(engine)
  return {
    ...createPeople(access),
    ...createVotes(access),
    ...createWins(access),
    ...createChannelPosts(access),
    ...createCoSigns(access),
    ...createComments(access),
    ...createDigests(access),
    ...createDrafts(access),
    ...createErasure(engine, access),
    ...createFollows(access),
    ...createHistories(access),
    ...createMerges(access),
    ...createMissedSearches(access),
    ...createNotifications(access),
    ...createOwnDataReading(access),
    ...createPulses(engine, access),
    ...createReports(access),
    ...createReuses(access),
    ...createChanges(engine, access),
    ...createLocalSecret(access),
    ...createPluginRecords(access),
    ping: () =>
      access.read(async database => void (await database.selectFrom('feed').select('id').execute())),
    close: access.close,
  }
}
