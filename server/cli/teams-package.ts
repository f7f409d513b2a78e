import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { StartError } from '../errors.ts'
import { buildPackage } from '../teams/package/build-package.ts'
import { checkPackage } from '../teams/package/check-package.ts'

/** `npm run teams:package -- [--to FILE] [--version 1.2.3]`: the package that an admin uploads to Teams, from the settings. */
try {
  const { values } = parseArgs({ options: { to: { type: 'string' }, version: { type: 'string' } } })
  const { entra, bot, publicUrl } = readConfig(process.env)
  if (!entra)
    throw new StartError(
      'Set AUTH=entra, ENTRA_CLIENT_ID and ENTRA_TENANTS first: people in Teams sign in through Entra.',
    )
  if (!publicUrl.startsWith('https://'))
    throw new StartError(`PUBLIC_URL is ${publicUrl}; Teams opens https:// addresses only.`)
  const { version } = JSON.parse(
    await readFile(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { version: string }
  const zip = buildPackage({
    appId: entra.clientId,
    botId: bot?.appId,
    publicUrl,
    version: values.version ?? version,
  })
  const faults = checkPackage(zip)
  if (faults.length > 0) throw new StartError(`No package was written:\n${faults.join('\n')}`)
  const file = resolve(values.to ?? 'common-ground-teams.zip')
  await writeFile(file, zip)
  console.log(
    `${file} is ready to be uploaded${bot ? '' : '; without the message extension, because BOT_APP_ID is not set'}.`,
  )
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
