import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Poster } from '../channel/poster.ts'
import type { Config } from '../config.ts'
import type { Renderer } from '../content/renderer.ts'
import type { Metric } from '../contract/metric.ts'
import type { Role } from '../contract/person.ts'
import type { Side } from '../contract/taxonomy.ts'
import type { Library } from '../library.ts'
import type { PluginAdmin } from '../plugin-host/plugin-admin.ts'
import type { PluginHost } from '../plugin-host/plugin-host.ts'
import type { Search } from '../search/search.ts'
import type { Identity, PersonRow, Store } from '../store/store.ts'

/** Fastify with types taken from the route schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** What the routes work with. */
export interface Parts {
  readonly config: Config
  readonly library: Library
  readonly search: Search
  readonly store: Store
  readonly renderer: Renderer
  readonly plugins: PluginHost
  readonly pluginAdmin: PluginAdmin
  readonly poster: Poster
  /** As content/metrics.yaml has them now. */
  readonly metrics: () => readonly Metric[]
  readonly sessions: Sessions
  readonly limits: Limits
  readonly now: () => Date
}

export interface Limits {
  /** Per person and minute. */
  readonly writesPerMinute: number
  readonly searchesPerMinute: number
  readonly readsPerMinute: number
  /** After so long without another key a question counts as asked. */
  readonly searchSettledMs: number
}

/** Who asks, as far as the server has verified it. */
export interface SignedIn extends PersonRow {
  readonly role: Role
  readonly subject?: string
}
export interface WithSide extends SignedIn {
  readonly side: Side
}

/** Whom a token speaks for: somebody we gave a number, or somebody the identity provider names. */
export interface Session {
  readonly who: number | Identity
  readonly role: Role
  /** What the identity provider calls this person towards us alone. Only their token tells it: it is never kept. */
  readonly subject?: string
}

export interface Sessions {
  /** Undefined when the token is not for us, or has expired. @throws keysUnavailable */
  verify(token: string): Promise<Session | undefined>
  /** Only where people sign in here, with `AUTH=local`: a token for whoever they say they are. */
  readonly sign?: (personNo: number, role: Role) => Promise<string>
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route under /api that is not marked `public`. */
    signedIn: SignedIn | null
  }
  interface FastifyContextConfig {
    /** Answers without a signed-in person. */
    public?: boolean
    /** Checks its tokens itself: they are not those of people. */
    ownTokens?: boolean
    /** Which count of the rate limits it belongs to; left out: reads. */
    limit?: 'searches' | 'writes'
  }
}

export type { FastifyRequest as Request }
