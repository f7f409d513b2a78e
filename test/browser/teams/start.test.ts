import { describe, expect, it } from 'vitest'
import { startTeams, type Teams } from '../../support/teams-host.ts'

/** How the start ended, as the host was told; Teams takes one answer. */
const outcomes = (teams: Teams) =>
  ['success', 'failure', 'expectedFailure'].flatMap(end =>
    teams.calls(`appInitialization.${end}`).map(() => end),
  )

describe('the tab in Teams', () => {
  it('shows whom the token names, whatever the page around it says, and tells Teams once that it is ready', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ path: '/me' })
    await teams.tab.getByText('Mara Lind').first().waitFor()
    expect(await teams.tab.getByText('Somebody Else').count()).toBe(0)
    await expect.poll(() => teams.calls('appInitialization.appLoaded')).toHaveLength(1)
    await expect.poll(() => outcomes(teams)).toEqual(['success'])
  })

  it('starts in the theme of Teams, changes it live, and keeps what is typed', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ path: '/share', theme: 'contrast' })
    await teams.tab.getByLabel('Title').fill('Half a sentence about')
    const ground = () =>
      teams.tab.locator('body > #root > div').evaluate(root => getComputedStyle(root).backgroundColor)
    const grounds = { contrast: await ground() } as Record<string, string>
    for (const theme of ['dark', 'default', 'glass']) {
      const before = await ground()
      await teams.emit('themeChange', theme)
      await expect.poll(ground).not.toBe(before)
      grounds[theme] = await ground()
    }
    expect(new Set(Object.values(grounds)).size).toBe(3)
    expect(grounds.glass).toBe(grounds.dark)
    expect(await teams.tab.getByLabel('Title').inputValue()).toBe('Half a sentence about')
  })
})

describe('a start that does not go well', () => {
  it('with the API down says so and lets the person try again; Teams is told once', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ api: () => 'down' })
    await teams.tab.getByText('Common Ground does not answer just now.').waitFor()
    await expect.poll(() => outcomes(teams)).toEqual(['failure'])
    teams.set({ api: () => 'pass' })
    await teams.tab.getByRole('button', { name: 'Try again' }).click()
    await teams.tab.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => outcomes(teams)).toEqual(['failure'])
  })

  it('with one 500 opens all the same', async () => {
    await using product = await startTeams()
    let asked = 0
    const teams = await product.openTab({ api: () => (asked++ === 0 ? 500 : 'pass') })
    await teams.tab.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => outcomes(teams)).toEqual(['success'])
  })

  it('with a list that fails shows everything else, and the list at the next try', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({
      path: '/search',
      api: path => (path === '/api/search' ? 500 : 'pass'),
    })
    await teams.tab.getByRole('button', { name: 'Try again' }).waitFor()
    await expect.poll(() => outcomes(teams)).toEqual(['success'])
    teams.set({ api: () => 'pass' })
    await teams.tab.getByRole('button', { name: 'Try again' }).click()
    await teams.tab.getByRole('link', { name: 'A field-visit day' }).first().waitFor()
  })

  it('with an API that never answers shows a skeleton, then a word within ten seconds', async () => {
    await using product = await startTeams()
    const never = new Promise<'pass'>(() => {})
    const teams = await product.openTab({ api: () => never, withClock: true })
    await teams.tab.locator('.fui-Skeleton').first().waitFor()
    await expect.poll(() => teams.calls('appInitialization.appLoaded')).toHaveLength(1)
    expect(outcomes(teams)).toEqual([])
    await teams.page.clock.fastForward(9_500)
    await teams.tab.getByText('Common Ground does not answer just now.').waitFor()
    await expect.poll(() => outcomes(teams)).toEqual(['failure'])
  })

  it('with a Teams that never hands out a token offers the sign-in within ten seconds', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ token: () => new Promise(() => {}), withClock: true })
    await expect.poll(() => teams.calls('authentication.getAuthToken')).toHaveLength(1)
    await teams.page.clock.fastForward(7_000)
    await teams.tab.getByRole('heading', { name: 'Teams could not sign you in' }).waitFor()
    await expect.poll(() => outcomes(teams)).toEqual(['success'])
  })
})
