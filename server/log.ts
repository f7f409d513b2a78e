import type { FastifyBaseLogger } from 'fastify'

/** pino, as Fastify hands it out. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error' | 'debug'>
