import { unknownInvoke } from '../errors.ts'
import type { App, Parts, SignedIn } from '../http/parts.ts'
import { createLimiter } from '../http/rate-limits.ts'
import { createSigningKeys } from '../tokens/signing-keys.ts'
import { type Activity, parseActivity } from './activity.ts'
import { answerCardAction } from './card-actions.ts'
import { answerDiagnosis, askForSymptoms, DIAGNOSE } from './diagnosis.ts'
import { unfurl } from './link.ts'
import { answerQuery } from './query.ts'
import { createSenders, isOpenForTrying } from './sender.ts'
import { createSharing } from './share.ts'

const URL = '/api/messages'

interface Invoke {
  readonly limit: 'reads' | 'searches' | 'writes'
  answer(activity: Activity, person: SignedIn): object | Promise<object>
}

/** The message extension of Teams: what the Bot Framework's service asks of us, behind its own tokens. */
export async function registerMessages(root: App, parts: Parts): Promise<void> {
  const { bot } = parts.config
  const keys = bot && createSigningKeys({ metadataUrl: bot.openidConfigUrl, now: parts.now })
  const senders = createSenders(parts, keys)
  const invokes = createInvokes(parts)
  if (!bot && isOpenForTrying(parts.config))
    root.log.warn(`${URL} answers on this machine without tokens, because BOT_APP_ID is not set.`)

  await root.register(async plain => {
    const app = plain as App
    const limit = await createLimiter(app, parts.limits)
    const route = { config: { ownTokens: true }, schema: { hide: true } }
    app.addHook('onRequest', async (_, reply) => void reply.header('Cache-Control', 'no-store'))
    app.head(URL, route, (_, reply) => reply.code(204).send())
    app.post(URL, route, async (request, reply) => {
      const activity = parseActivity(request.body)
      await senders.requireGenuine(request, activity)
      // Installed, added, talked to: nothing to say, and nothing to repeat.
      if (activity.type !== 'invoke') return reply.code(202).send()
      const invoke = invokes.get(activity.name)
      if (!invoke) throw unknownInvoke(activity.name.slice(0, 80))
      request.signedIn = await senders.readPerson(activity)
      await limit(request, invoke.limit)
      return invoke.answer(activity, request.signedIn)
    })
  })
}

const isDiagnosis = ({ value }: Activity) => value.commandId === DIAGNOSE

function createInvokes(parts: Parts): ReadonlyMap<string, Invoke> {
  const sharing = createSharing(parts)
  return new Map<string, Invoke>([
    [
      'composeExtension/query',
      { limit: 'searches', answer: (activity, person) => answerQuery(parts, activity, person) },
    ],
    [
      'composeExtension/queryLink',
      { limit: 'reads', answer: (activity, person) => unfurl(parts, activity, person) },
    ],
    [
      'composeExtension/fetchTask',
      {
        limit: 'reads',
        answer: (activity, person) =>
          isDiagnosis(activity) ? askForSymptoms(parts, person) : sharing.openForm(activity, person),
      },
    ],
    [
      'composeExtension/submitAction',
      {
        limit: 'writes',
        answer: (activity, person) =>
          isDiagnosis(activity) ? answerDiagnosis(parts, activity, person) : sharing.submit(activity, person),
      },
    ],
    [
      'adaptiveCard/action',
      { limit: 'writes', answer: (activity, person) => answerCardAction(parts, activity, person) },
    ],
  ])
}
