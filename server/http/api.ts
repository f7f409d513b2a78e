import { registerAuth, requireSignedIn } from './auth.ts'
import { registerChannel } from './channel.ts'
import { registerChecks } from './checks.ts'
import { registerCoSigns } from './co-signs.ts'
import { registerComments } from './comments.ts'
import { registerCuration } from './curation.ts'
import { registerDiagnosis } from './diagnosis.ts'
import { registerDrafts } from './drafts.ts'
import { registerExport } from './export.ts'
import { registerFollowing } from './following.ts'
import { registerHealth } from './health.ts'
import { registerHistory } from './history.ts'
import { registerMe } from './me.ts'
import { registerMerges } from './merges.ts'
import { registerMetricList } from './metric-list.ts'
import { registerMissedSearches } from './missed-searches.ts'
import { registerMyData } from './my-data.ts'
import { registerNotifications } from './notifications.ts'
import { registerOpenapiJson } from './openapi.ts'
import type { App, Parts } from './parts.ts'
import { registerPlugins } from './plugins.ts'
import { registerPractices } from './practices.ts'
import { registerPulse } from './pulse.ts'
import { registerRateLimits } from './rate-limits.ts'
import { registerRender } from './render.ts'
import { registerReports } from './reports.ts'
import { registerReuses } from './reuses.ts'
import { registerReviews } from './reviews.ts'
import { registerSearch } from './search.ts'
import { registerSession } from './session.ts'
import { registerSubmissionCheck } from './submission-check.ts'
import { registerTopics } from './topics.ts'
import { registerVotes } from './votes.ts'
import { registerWall } from './wall.ts'
import { registerWins } from './wins.ts'

/** Everything under /api, behind one door: signed in, within limits, never cached, never older than the caller's last write. */
export async function registerApi(root: App, parts: Parts): Promise<void> {
  registerAuth(root, parts)
  registerHealth(root, parts)
  await root.register(
    async plain => {
      const app = plain as App
      app.addHook('onRequest', async (_, reply) => void reply.header('Cache-Control', 'no-store'))
      requireSignedIn(app)
      await registerRateLimits(app, parts.limits)
      app.addHook('preHandler', async request => parts.library.catchUp(seqSeen(request.headers['x-seq'])))
      registerOpenapiJson(app)
      registerSession(app, parts)
      registerMe(app, parts)
      registerTopics(app, parts)
      registerPractices(app, parts)
      registerVotes(app, parts)
      registerSearch(app, parts)
      registerDiagnosis(app, parts)
      registerRender(app, parts)
      registerWins(app, parts)
      registerSubmissionCheck(app, parts)
      registerPlugins(app, parts)
      registerChannel(app, parts)
      registerCoSigns(app, parts)
      registerReuses(app, parts)
      registerComments(app, parts)
      registerReports(app, parts)
      registerCuration(app, parts)
      registerMerges(app, parts)
      registerReviews(app, parts)
      registerMissedSearches(app, parts)
      registerWall(app, parts)
      registerPulse(app, parts)
      registerExport(app, parts)
      registerFollowing(app, parts)
      registerNotifications(app, parts)
      registerMyData(app, parts)
      registerChecks(app, parts)
      registerHistory(app, parts)
      registerDrafts(app, parts)
      registerMetricList(app, parts)
    },
    { prefix: '/api' },
  )
}

/** The feed number of the last write that the caller has seen an answer to; 0 when it has seen none. */
function seqSeen(header: string | string[] | undefined): number {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0
}
