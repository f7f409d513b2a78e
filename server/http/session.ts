import { LocalSession, LocalSessionInput, type Person, SessionKind } from '../contract/person.ts'
import { personLanguage } from './language.ts'
import type { App, Parts, Request, Sessions, SignedIn } from './parts.ts'

export function registerSession(app: App, { config, store, sessions, now }: Parts): void {
  app.get(
    '/session',
    {
      config: { public: true },
      schema: { summary: 'How people sign in here', response: { 200: SessionKind }, security: [] },
    },
    () => ({ auth: config.auth, ...(config.entra && { clientId: config.entra.clientId }) }),
  )
  if (sessions.sign) registerLocalSession(app, { store, now, sign: sessions.sign })
}

type LocalSignIn = Pick<Parts, 'store' | 'now'> & { readonly sign: NonNullable<Sessions['sign']> }

function registerLocalSession(app: App, { store, now, sign }: LocalSignIn): void {
  app.post(
    '/local-session',
    {
      config: { public: true, limit: 'writes' },
      schema: {
        summary: 'Sign in on this machine, as whoever you like (AUTH=local only)',
        body: LocalSessionInput,
        response: { 200: LocalSession },
        security: [],
      },
    },
    async request => {
      const { side, role, language, ...body } = request.body
      const name = body.name.trim()
      // One name, one person: a vote cast yesterday is still theirs today.
      const identity = { tenant: 'local', oid: name.normalize('NFKC').toLowerCase(), name }
      const { no } = await store.findOrCreatePerson(identity, now().toISOString())
      const { person } = await store.updatePerson(no, { side, ...(language && { language }) })
      return {
        token: await sign(no, role),
        person: presentPerson({ ...person, role }, request),
      }
    },
  )
}

export const presentPerson = ({ name, side, language, role }: SignedIn, request: Request): Person => ({
  name,
  side,
  language: personLanguage(language, request),
  role,
})
