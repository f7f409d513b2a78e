import { describe, expect, it } from 'vitest'
import { findSidewaysScroll } from '../../support/browser.ts'
import { startTeams } from '../../support/teams-host.ts'

describe('links', () => {
  it('of Teams open the very practice', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ subPageId: '/p/field-visit-day' })
    await teams.tab.getByRole('heading', { level: 1, name: 'A field-visit day' }).waitFor()
  })

  it('of Teams open a search with its filters', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ subPageId: '/search?q=leads&kind=playbook&lever=joint-funnel' })
    await expect
      .poll(() => teams.tab.getByRole('combobox', { name: 'Search practices' }).inputValue())
      .toBe('leads')
    await teams.tab
      .getByRole('button', { name: /Playbook/ })
      .first()
      .waitFor()
    await teams.tab
      .getByRole('button', { name: /funnel/i })
      .first()
      .waitFor()
  })

  it('to anything but a page of ours are left alone', async () => {
    await using product = await startTeams()
    for (const subPageId of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:1']) {
      const teams = await product.openTab({ subPageId })
      await teams.tab.getByRole('heading', { level: 1 }).waitFor()
      expect(teams.frame().url()).toBe('https://ground.example.com/')
    }
  })

  it('from the tab go out as links of Teams that name the page', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ path: '/p/field-visit-day' })
    await teams.tab.getByRole('button', { name: 'Share in Teams' }).click()
    await expect
      .poll(() => teams.calls('shareDeepLink'))
      .toEqual([
        {
          func: 'shareDeepLink',
          args: [
            '/p/field-visit-day',
            'A field-visit day that is worth it',
            'https://ground.example.com/p/field-visit-day',
          ],
        },
      ])
  })

  it('that are opened outside Teams lead into it, to the same page', async () => {
    await using product = await startTeams()
    const page = await product.openWindow('/p/field-visit-day?from=mail')
    await page.getByRole('heading', { name: 'Open Common Ground in Teams' }).waitFor()
    const link = new URL(
      (await page.getByRole('link', { name: 'Open this page in Teams' }).getAttribute('href'))!,
    )
    expect(link.origin + link.pathname).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[\w-]+\/home$/)
    expect(JSON.parse(link.searchParams.get('context')!)).toEqual({
      subEntityId: '/p/field-visit-day?from=mail',
    })
  })
})

describe('the back button of Teams', () => {
  it('walks back through pages and filters, and leaves the tab at its first page', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ path: '/' })
    const at = () => new URL(teams.frame().url()).pathname
    const query = () => new URL(teams.frame().url()).search
    await teams.tab.getByRole('tab', { name: 'Browse' }).click()
    await teams.tab.getByRole('checkbox', { name: /^Playbook/ }).check()
    await expect.poll(query).toBe('?kind=playbook')
    await teams.tab.getByRole('link', { name: 'A field-visit day' }).first().click()
    await teams.tab.getByRole('heading', { level: 1, name: 'A field-visit day' }).waitFor()
    await teams.emit('backButtonPress')
    await expect.poll(query).toBe('?kind=playbook')
    await teams.emit('backButtonPress')
    await expect.poll(query).toBe('')
    expect(at()).toBe('/search')
    await teams.emit('backButtonPress')
    await expect.poll(at).toBe('/')
    expect(teams.calls('navigateBack')).toEqual([])
    await teams.emit('backButtonPress')
    await expect.poll(() => teams.calls('navigateBack')).toHaveLength(1)
  })
})

describe('a tab that Teams has kept aside', () => {
  const home = { entityId: 'home', contentUrl: 'https://ground.example.com/' }

  it('comes back as it was left, with what was typed, and says so each time', async () => {
    await using product = await startTeams()
    const teams = await product.openTab()
    await teams.tab.getByRole('tab', { name: 'Share a win' }).click()
    await teams.tab.getByLabel('Title').fill('Half a sentence')
    for (const time of [1, 2]) {
      await teams.emit('beforeUnload')
      await expect.poll(() => teams.calls('readyToUnload')).toHaveLength(time)
      await teams.emit('load', home)
      await expect.poll(() => teams.calls('appInitialization.success')).toHaveLength(time + 1)
    }
    expect(await teams.tab.getByLabel('Title').inputValue()).toBe('Half a sentence')
  })

  it('opens what a link asks for, each time, and another channel’s page', async () => {
    await using product = await startTeams()
    const teams = await product.openTab()
    await teams.tab.getByRole('tab', { name: 'Share a win' }).click()
    for (const _ of ['once', 'again']) {
      teams.set({ subPageId: '/p/field-visit-day' })
      await teams.emit('load', home)
      await teams.tab.getByRole('heading', { level: 1, name: 'A field-visit day' }).waitFor()
      await teams.tab.getByRole('tab', { name: 'Me', exact: true }).click()
      await teams.tab.getByRole('heading', { level: 1, name: 'Mara Lind' }).waitFor()
    }
    teams.set({ subPageId: undefined })
    await teams.emit('load', { entityId: 'x', contentUrl: 'https://ground.example.com/search?kind=win' })
    await expect.poll(() => teams.frame().url()).toBe('https://ground.example.com/search?kind=win')
  })
})

describe('the settings page of a channel tab', () => {
  const channel = { path: '/config', frameContext: 'settings' } as const

  it('may be saved at once, as everything', async () => {
    await using product = await startTeams()
    const teams = await product.openTab(channel)
    await teams.tab.getByRole('heading', { name: 'Add Common Ground to this channel' }).waitFor()
    await expect.poll(() => teams.calls('settings.setValidityState')).toMatchObject([{ args: [true] }])
    expect(await teams.tab.getByText('Which side are you on?').count()).toBe(0)
    await teams.emit('settings.save')
    await expect.poll(() => teams.calls('settings.save.success')).toHaveLength(1)
    expect(teams.calls('settings.setSettings')).toMatchObject([
      { args: [{ contentUrl: 'https://ground.example.com/', entityId: '/' }] },
    ])
  })

  it('saves the lever that is chosen, previews it, and what is saved opens so for everybody', async () => {
    await using product = await startTeams()
    const teams = await product.openTab(channel)
    await teams.tab.getByRole('radio', { name: /^One lever: .*funnel/i }).check()
    await teams.tab.getByRole('listitem').first().waitFor()
    await teams.emit('settings.save')
    await expect.poll(() => teams.calls('settings.save.success')).toHaveLength(1)
    const saved = teams.calls('settings.setSettings')[0]?.args[0] as Record<string, string>
    expect(saved).toMatchObject({
      ...{ entityId: '/search?lever=joint-funnel', suggestedDisplayName: expect.stringMatching(/funnel/i) },
      ...{
        contentUrl: 'https://ground.example.com/search?lever=joint-funnel',
        websiteUrl: 'https://ground.example.com/search?lever=joint-funnel',
      },
    })
    const channelTab = await product.openTab({ path: saved.entityId! })
    await channelTab.tab.getByRole('link').first().waitFor()
    await channelTab.tab
      .getByRole('button', { name: /funnel/i })
      .first()
      .waitFor()
  })
})

it('fits phones of every width', async () => {
  await using product = await startTeams()
  const sideways: Record<string, number> = {}
  for (const path of ['/', '/search?q=leads', '/p/field-visit-day', '/share', '/me', '/wall', '/config']) {
    const window = { viewport: { width: 280, height: 700 }, hasTouch: true }
    const teams = await product.openTab({ path, window, clientType: 'android' })
    await teams.tab.getByRole('heading', { level: 1 }).first().waitFor()
    await teams.page.waitForLoadState('networkidle')
    for (const width of [280, 375, 640]) {
      await teams.page.setViewportSize({ width, height: 700 })
      sideways[`${path} at ${width}`] = await findSidewaysScroll(teams.frame())
    }
  }
  expect(Object.entries(sideways).filter(([, pixels]) => pixels > 0)).toEqual([])
})
