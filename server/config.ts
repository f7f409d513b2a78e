import { resolve } from 'node:path'
import { findAddressFault } from './channel/channel-address.ts'
import { StartError } from './errors.ts'
import { type BotConfig, type EntraConfig, readIdentityConfig } from './identity-config.ts'
import { isLoopback } from './is-loopback.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly dataDir: string
  readonly contentDir: string
  readonly pluginsDir: string
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Whether a channel's address may be on this machine, without TLS: to try it out. Never in production. */
  readonly loopbackChannels: boolean
  /** The address of a Teams workflow for the weekly digest, a secret. Undefined: none is sent. */
  readonly digestWebhookUrl: string | undefined
  readonly auth: 'local' | 'entra'
  /** For `entra`. */
  readonly entra?: EntraConfig
  /** Undefined: the message extension has no app registration. */
  readonly bot?: BotConfig
  readonly moderation: boolean
  readonly logLevel: string
  readonly production: boolean
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Every bad setting is told at once, each by its name. @throws StartError */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = []
  const production = environment.NODE_ENV === 'production'
  const text = (name: string, fallback: string) => environment[name]?.trim() || fallback
  const oneOf = (name: string, allowed: readonly string[], fallback: string) => {
    const value = text(name, fallback)
    if (allowed.includes(value)) return value
    faults.push(`${name} is "${value}"; it takes ${allowed.join(', ')}.`)
    return fallback
  }
  const url = (name: string, schemes: readonly string[]) => {
    const value = environment[name]?.trim()
    if (!value) return undefined
    if (URL.canParse(value) && schemes.includes(new URL(value).protocol)) return value.replace(/\/+$/, '')
    faults.push(`${name} is not an address that starts with ${schemes.map(s => `${s}//`).join(' or ')}.`)
    return undefined
  }
  const channel = (name: string) => {
    const value = environment[name]?.trim()
    if (!value || !findAddressFault(value, { loopback: !production })) return value || undefined
    faults.push(`${name} is not an address as Teams gives it: https://, a host's name, no user and no port.`)
    return undefined
  }
  const port = Number(text('PORT', '3978'))
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(`PORT is "${environment.PORT}"; it takes a whole number from 0 to 65535.`)
  const host = text('HOST', '127.0.0.1')
  const auth = oneOf('AUTH', ['local', 'entra'], 'local') === 'entra' ? 'entra' : 'local'
  if (auth === 'local') faults.push(...localFaults({ production, host }))
  const identity = readIdentityConfig(environment, auth)
  faults.push(...identity.faults)
  const config: Config = {
    port,
    host,
    publicUrl:
      url('PUBLIC_URL', ['http:', 'https:']) ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    dataDir: resolve(text('DATA_DIR', './data')),
    contentDir: resolve(text('CONTENT_DIR', './content')),
    pluginsDir: resolve(text('PLUGINS_DIR', './plugins')),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    loopbackChannels: !production,
    digestWebhookUrl: channel('DIGEST_WEBHOOK_URL'),
    auth,
    ...(identity.entra && { entra: identity.entra }),
    ...(identity.bot && { bot: identity.bot }),
    moderation: oneOf('MODERATION', ['off', 'on'], 'off') === 'on',
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    production,
  }
  if (faults.length > 0) throw new StartError(`Settings to correct: ${faults.join(' ')}`)
  return config
}

function localFaults({ production, host }: { production: boolean; host: string }): string[] {
  const why = production
    ? 'NODE_ENV is production'
    : isLoopback(host)
      ? undefined
      : `HOST ${host} is not loopback`
  if (why === undefined) return []
  return [
    `AUTH is local, where anybody may sign in as anybody, and ${why}. Set AUTH to entra, or HOST to 127.0.0.1 and unset NODE_ENV.`,
  ]
}
