import { existsSync } from 'node:fs'
import { setTimeout as startTimer } from 'node:timers'
import { setTimeout } from 'node:timers/promises'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { StartError } from './errors.ts'
import type { App } from './http/parts.ts'

/** For this long a stopping server still answers, and tells each client to connect again elsewhere. */
const DRAIN_MS = 300
/** What is still under way when the process is told to stop gets this long to finish. */
const STOP_LIMIT_MS = 9_000

try {
  await start()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

async function start() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const app = await buildApp(config, {
    logger: { level: config.logLevel, redact: ['req.headers.authorization'] },
  })
  stopOnSignal(app)
  const address = await app
    .listen({ port: config.port, host: config.host })
    .catch(async (error: NodeJS.ErrnoException) => {
      await app.close()
      if (error.code === 'EADDRINUSE')
        throw new StartError(
          `Port ${config.port} is in use. Stop the other program, or set PORT to another number.`,
        )
      if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
        throw new StartError(
          `Cannot listen on ${config.host}:${config.port} (${error.code}). Set HOST and PORT to ones this machine allows.`,
        )
      throw error
    })
  const signIn =
    config.auth === 'entra'
      ? 'sign-in through Microsoft Entra ID'
      : 'local sign-in: anybody on this machine may be anybody'
  process.stdout.write(`Common Ground is at ${address} (${signIn})\n`)
}

function stopOnSignal(app: App) {
  app.addHook('preClose', () => setTimeout(DRAIN_MS))
  const stop = () => {
    startTimer(() => process.exit(1), STOP_LIMIT_MS).unref()
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
