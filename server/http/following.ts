import { Following, FollowingAnswer } from '../contract/following.ts'
import { LEVERS, SYMPTOMS } from '../contract/taxonomy.ts'
import { practiceNotFound } from '../errors.ts'
import { signedIn } from './auth.ts'
import type { App, Parts } from './parts.ts'
import { findOriginal } from './practices.ts'

/** Levers, symptoms and practices that somebody wants to hear of. */
export function registerFollowing(app: App, parts: Parts): void {
  const { store, now } = parts
  const read = async (personNo: number) => ({ items: [...(await store.readFollowing(personNo))] })

  app.get(
    '/me/following',
    { schema: { summary: 'What I follow, latest first', response: { 200: FollowingAnswer } } },
    request => read(signedIn(request).no),
  )

  for (const [method, followed] of [
    ['PUT', true],
    ['DELETE', false],
  ] as const) {
    app.route({
      method,
      url: '/me/following/:kind/:id',
      config: { limit: 'writes' },
      schema: {
        summary: followed ? 'Follow a lever, symptom or practice' : 'Follow it no longer',
        params: Following,
        response: { 200: FollowingAnswer },
      },
      handler: async request => {
        const { no: personNo } = signedIn(request)
        const { kind } = request.params
        const id = followed ? requireTarget(parts, request.params) : request.params.id
        await store.setFollowing({ personNo, kind, id, followed, at: now().toISOString() })
        return read(personNo)
      },
    })
  }
}

/** @returns the id under which it stands now */
function requireTarget(parts: Parts, { kind, id }: Following): string {
  if (kind === 'practice') return findOriginal(parts, id).id
  const ids: readonly string[] = kind === 'lever' ? LEVERS : SYMPTOMS
  if (!ids.includes(id)) throw practiceNotFound()
  return id
}
