import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildPackage } from '../../server/teams/package/build-package.ts'
import { checkPackage } from '../../server/teams/package/check-package.ts'
import { buildManifest } from '../../server/teams/package/manifest.ts'
import { encodePng } from '../../server/teams/package/png.ts'
import { BOT_ID } from '../support/bot.ts'
import { CLIENT_ID } from '../support/entra.ts'

const settings = {
  appId: CLIENT_ID,
  botId: BOT_ID,
  publicUrl: 'https://ground.example.com',
  version: '1.2.3',
}
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

// biome-ignore lint/suspicious/noExplicitAny: tests break the manifest in ways that its type forbids
type Manifest = any
type Files = Record<string, Uint8Array>

/** A good package with one thing changed. */
function broken(change: (manifest: Manifest, files: Files) => void): Uint8Array {
  const files: Files = unzipSync(buildPackage(settings))
  const manifest: Manifest = structuredClone(buildManifest(settings))
  files['manifest.json'] = new Uint8Array()
  change(manifest, files)
  if (files['manifest.json']?.length === 0) files['manifest.json'] = bytes(manifest)
  return zipSync(files)
}

const square = (side: number, colour: readonly number[]) =>
  encodePng({
    width: side,
    height: side,
    rgba: Uint8Array.from({ length: side * side * 4 }, (_, i) => colour[i % 4]!),
  })
const commandOf = (manifest: Manifest) => manifest.composeExtensions[0].commands[0]

describe('the app package', () => {
  it('is good as it is built, with and without the message extension', () => {
    expect(checkPackage(buildPackage(settings))).toEqual([])
    expect(checkPackage(buildPackage({ ...settings, botId: undefined }))).toEqual([])
    expect(checkPackage(broken(() => {}))).toEqual([])
  })

  it('is the same for the same settings', () => {
    expect(buildPackage(settings)).toEqual(buildPackage(settings))
  })

  it.each<[string, (manifest: Manifest, files: Files) => void, RegExp]>([
    ['no manifest', (_, files) => delete files['manifest.json'], /manifest\.json is missing/],
    [
      'a manifest that is no JSON',
      (_, files) => Object.assign(files, { 'manifest.json': bytes('{') }),
      /not JSON/,
    ],
    [
      'a manifest that is a list',
      (_, files) => Object.assign(files, { 'manifest.json': bytes([]) }),
      /not JSON/,
    ],
    ['another schema version', m => Object.assign(m, { manifestVersion: '1.16' }), /manifestVersion/],
    ['an unknown field', m => Object.assign(m, { colour: 'blue' }), /manifest\.json/],
    ['no description', m => delete m.description, /description/],
    ['a name that is too long', m => Object.assign(m.name, { short: 'x'.repeat(31) }), /name/],
    ['an id that is none', m => Object.assign(m, { id: 'common-ground' }), /id is not/],
    ['an id of zeros', m => Object.assign(m, { id: '00000000-0000-0000-0000-000000000000' }), /all zeros/],
    ['a version of two numbers', m => Object.assign(m, { version: '1.2' }), /three numbers/],
    ['a version with a word', m => Object.assign(m, { version: '1.2.3-beta' }), /three numbers/],
    ['two configurable tabs', m => m.configurableTabs.push({ ...m.configurableTabs[0] }), /more than one/],
    ['two message extensions', m => m.composeExtensions.push({ ...m.composeExtensions[0] }), /more than one/],
    [
      'two bots',
      m => Object.assign(m, { bots: [1, 2].map(() => ({ botId: BOT_ID, scopes: ['personal'] })) }),
      /more than one/,
    ],
    ['another bot', m => Object.assign(m, { bots: [{ botId: CLIENT_ID, scopes: ['personal'] }] }), /one bot/],
    ['no bot id', m => delete m.composeExtensions[0].botId, /botId/],
    [
      'a bot id of zeros',
      m => Object.assign(m.composeExtensions[0], { botId: '00000000-0000-0000-0000-000000000000' }),
      /botId/,
    ],
    ['no commands', m => Object.assign(m.composeExtensions[0], { commands: [] }), /no command/],
    [
      'eleven commands',
      m =>
        Object.assign(m.composeExtensions[0], {
          commands: Array.from({ length: 11 }, (_, i) => ({ ...commandOf(m), id: `c${i}` })),
        }),
      /more than 10/,
    ],
    ['two commands of one id', m => m.composeExtensions[0].commands.push({ ...commandOf(m) }), /same id/],
    ['a search without a parameter', m => delete commandOf(m).parameters, /no parameter/],
    [
      'six parameters',
      m =>
        Object.assign(commandOf(m), {
          parameters: Array.from({ length: 6 }, (_, i) => ({ name: `p${i}`, title: 'P' })),
        }),
      /more than 5/,
    ],
    ['a title that is too long', m => Object.assign(commandOf(m), { title: 'x'.repeat(33) }), /title/],
    ['a command without a title', m => delete commandOf(m).title, /title/],
    ['a command without an id', m => delete commandOf(m).id, /no id/],
    [
      'a command that nobody understands',
      m => delete commandOf(m).semanticDescription,
      /semanticDescription/,
    ],
    [
      'an action that opens nothing',
      m => delete m.composeExtensions[0].commands[1].fetchTask,
      /open nothing/,
    ],
    ['no sign-in', m => delete m.webApplicationInfo, /webApplicationInfo/],
    [
      'a resource of another host',
      m => Object.assign(m.webApplicationInfo, { resource: `api://evil.example/${CLIENT_ID}` }),
      /validDomains lacks/,
    ],
    [
      'a resource of another app',
      m => Object.assign(m.webApplicationInfo, { resource: `api://ground.example.com/${BOT_ID}` }),
      /resource must be/,
    ],
    [
      'a resource without a host',
      m => Object.assign(m.webApplicationInfo, { resource: `api://${CLIENT_ID}` }),
      /resource must be/,
    ],
    [
      'a domain with a scheme',
      m => Object.assign(m, { validDomains: ['https://ground.example.com'] }),
      /host alone/,
    ],
    ['a wildcard', m => m.validDomains.push('*.azurewebsites.net'), /wildcard/],
    ['no domains', m => Object.assign(m, { validDomains: [] }), /validDomains/],
    [
      'a tab elsewhere',
      m => Object.assign(m.staticTabs[0], { contentUrl: 'https://elsewhere.example/' }),
      /not in validDomains/,
    ],
    [
      'a tab over http',
      m => Object.assign(m.staticTabs[0], { contentUrl: 'http://ground.example.com/' }),
      /https/,
    ],
    ['two tabs of one id', m => m.staticTabs.push({ ...m.staticTabs[0], name: 'Again' }), /entityId/],
    [
      'links of another host',
      m => Object.assign(m.composeExtensions[0].messageHandlers[0].value, { domains: ['evil.example'] }),
      /links of evil/,
    ],
    ['no colour icon', (_, files) => delete files['color.png'], /color\.png.*missing/],
    [
      'a colour icon of another size',
      (_, files) => Object.assign(files, { 'color.png': square(96, [1, 2, 3, 255]) }),
      /96 × 96/,
    ],
    [
      'an icon that is no picture',
      (_, files) => Object.assign(files, { 'color.png': bytes('GIF89a') }),
      /not a PNG/,
    ],
    [
      'an outline icon of another size',
      (_, files) => Object.assign(files, { 'outline.png': square(192, [255, 255, 255, 9]) }),
      /32 × 32/,
    ],
    [
      'an outline icon in colour',
      (_, files) => Object.assign(files, { 'outline.png': square(32, [255, 0, 0, 255]) }),
      /white lines/,
    ],
    [
      'an outline icon without a ground',
      (_, files) => Object.assign(files, { 'outline.png': square(32, [255, 255, 255, 255]) }),
      /white lines/,
    ],
    ['a language file that is missing', (_, files) => delete files['de.json'], /de\.json.*missing/],
    [
      'a language file that is no JSON',
      (_, files) => Object.assign(files, { 'de.json': bytes('Hallo') }),
      /de\.json is not JSON/,
    ],
    [
      'a language without a description',
      (_, files) =>
        Object.assign(files, { 'de.json': bytes({ 'name.short': 'x', 'description.short': 'x' }) }),
      /description\.full/,
    ],
    [
      'a word for nothing',
      (_, files) =>
        Object.assign(files, {
          'de.json': bytes({
            'name.short': 'x',
            'description.short': 'x',
            'description.full': 'x',
            'name.tall': 'x',
          }),
        }),
      /de\.json/,
    ],
    [
      'a file too many',
      (_, files) => Object.assign(files, { '.DS_Store': bytes('x') }),
      /nothing refers to it/,
    ],
    [
      'everything in a folder',
      (_, files) => {
        for (const name of Object.keys(files)) {
          files[`app/${name}`] = name === 'manifest.json' ? bytes('{}') : files[name]!
          delete files[name]
        }
      },
      /Zip the files/,
    ],
  ])('is refused with %s', (_, change, sentence) => {
    expect(checkPackage(broken(change)).join('\n')).toMatch(sentence)
  })

  it('is refused when it is no zip, or a bomb', () => {
    expect(checkPackage(bytes('hello'))).toEqual(['This is not a zip file.'])
    const bomb = zipSync({ 'manifest.json': new Uint8Array(6_000_000) })
    expect(checkPackage(bomb).join()).toMatch(/larger than 5 MB/)
  })
})
