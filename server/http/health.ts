import { Type } from 'typebox'
import { formatProblem } from '../content/content-problem.ts'
import { isCurator } from './auth.ts'
import type { App, Parts } from './parts.ts'

const Health = Type.Object({
  status: Type.Enum(['ok', 'reading-only', 'stopping']),
  practices: Type.Optional(Type.Integer()),
  /** For curators and admins only. */
  contentProblems: Type.Optional(Type.Array(Type.String())),
  plugins: Type.Optional(
    Type.Array(
      Type.Object({ id: Type.String(), state: Type.String(), reason: Type.Optional(Type.String()) }),
    ),
  ),
})

/** For load balancers and operators. A node whose database is away still reads, so it stays ready and says so. */
export function registerHealth(app: App, { library, plugins, store }: Parts): void {
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })
  const route = (summary: string) => ({
    schema: {
      summary,
      response: { 200: Health, 503: Health },
      security: [],
    },
  })

  app.get('/health/live', route('The process runs'), () => ({ status: 'ok' as const }))

  app.get('/health/ready', route('It can answer, and with what'), async (request, reply) => {
    if (stopping) return reply.code(503).send({ status: 'stopping' as const })
    const answers = await store.ping().then(
      () => true,
      () => false,
    )
    return {
      status: answers ? ('ok' as const) : ('reading-only' as const),
      practices: library.catalogue.practices.size,
      ...(request.signedIn &&
        isCurator(request.signedIn) && {
          contentProblems: library.problems.map(formatProblem),
          plugins: [...plugins.statuses()],
        }),
    }
  })
}
