import { describe, expect, it } from 'vitest'
import { findAxeViolations } from '../../support/browser.ts'
import { CLIENT_ID, entraClaims, OTHER_TENANT } from '../../support/entra.ts'
import { type Call, startTeams } from '../../support/teams-host.ts'

function refuse(word: string): never {
  throw new Error(word)
}

describe('sign-in in Teams', () => {
  it('asks nothing at the start; where consent is needed the person lets Teams ask, and is in', async () => {
    await using product = await startTeams()
    const { keys } = product.server
    let asked = 0
    const teams = await product.openTab({
      path: '/p/field-visit-day',
      token: ({ silent }) => {
        if (silent && asked === 0) return refuse('resourceRequiresConsent')
        if (!silent) asked++
        return keys.sign(entraClaims())
      },
    })
    await teams.tab.getByRole('heading', { name: 'Teams has one question first' }).waitFor()
    expect(asked).toBe(0)
    await expect.poll(() => teams.calls('appInitialization.success')).toHaveLength(1)
    await teams.tab.getByRole('button', { name: 'Let Teams ask me' }).click()
    await teams.tab.getByRole('heading', { level: 1, name: 'A field-visit day' }).waitFor()
    expect(asked).toBe(1)
  })

  it('goes on with the token of the question where Teams refuses silently for ever', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({
      path: '/p/field-visit-day',
      token: ({ silent }) =>
        silent ? refuse('resourceRequiresConsent') : product.server.keys.sign(entraClaims()),
    })
    await teams.tab.getByRole('button', { name: 'Let Teams ask me' }).click()
    await teams.tab.getByRole('heading', { level: 1, name: 'A field-visit day' }).waitFor()
  })

  it('that the person or the organisation refuses says what now, and what to send to an administrator', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({
      window: { permissions: ['clipboard-read', 'clipboard-write'] },
      token: ({ silent }) => refuse(silent ? 'resourceRequiresConsent' : 'CancelledByUser'),
    })
    await teams.tab.getByRole('button', { name: 'Let Teams ask me' }).click()
    await teams.tab.getByRole('heading', { name: 'You are not signed in' }).waitFor()
    await teams.tab.getByRole('button', { name: 'Copy the link for an administrator' }).click()
    await teams.tab.getByText('The link is copied.').waitFor()
    expect(await teams.page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://login.microsoftonline.com/organizations/adminconsent?client_id=${CLIENT_ID}`,
    )
    teams.set({ token: () => product.server.keys.sign(entraClaims()) })
    await teams.tab.getByRole('button', { name: 'Ask me again' }).click()
    await teams.tab.getByRole('tab', { name: 'Home' }).waitFor()
  })

  it('that fails gives IT the word that Teams gave', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({ token: () => refuse('App resource defined in manifest …') })
    await teams.tab.getByText('For IT: App resource defined in manifest …').waitFor()
    teams.set({ token: () => product.server.keys.sign(entraClaims()) })
    await teams.tab.getByRole('button', { name: 'Sign in' }).click()
    await teams.tab.getByRole('tab', { name: 'Home' }).waitFor()
  })

  it('of an account that is not let in says so', async () => {
    await using product = await startTeams()
    const teams = await product.openTab({
      token: () => product.server.keys.sign(entraClaims({ tid: OTHER_TENANT })),
    })
    await teams.tab.getByRole('heading', { name: 'This account is not let in' }).waitFor()
    expect(await teams.tab.getByRole('navigation').count()).toBe(0)
    await expect.poll(() => teams.calls('appInitialization.success')).toHaveLength(1)
  })
})

describe('a sign-in that runs out', () => {
  const expired = () => entraClaims({ exp: Math.floor(Date.now() / 1000) - 3_600 })

  it('is renewed without a word where Teams has a fresh token', async () => {
    await using product = await startTeams()
    const { keys } = product.server
    const teams = await product.openTab({ path: '/p/field-visit-day' })
    await teams.tab.getByRole('button', { name: 'Marketing', exact: true }).click()
    await teams.tab.getByRole('heading', { level: 1, name: 'A field-visit day' }).waitFor()
    let reads = 0
    teams.set({ token: () => keys.sign(reads++ === 0 ? expired() : entraClaims()) })
    await teams.tab.getByRole('button', { name: /helped/ }).click()
    const sven = await product.server.holder({ oid: 'oid-sven' })
    const votes = async () => (await sven.call('/api/practices/field-visit-day')).body.votes.marketing
    await expect.poll(votes).toBe(1)
    expect(reads).toBeGreaterThan(1)
    expect(await teams.tab.getByText('Your sign-in has run out.').count()).toBe(0)
  })

  it('leaves the page and all that is typed, and a button brings the person back', async () => {
    await using product = await startTeams()
    const { keys } = product.server
    const teams = await product.openTab({ path: '/share' })
    await teams.tab.getByRole('button', { name: 'Marketing', exact: true }).click()
    await teams.tab.getByLabel('Title').fill('Half a story')
    teams.set({ token: () => keys.sign(expired()) })
    await teams.tab.getByLabel('Situation').fill('Nobody called')
    await teams.tab.getByRole('alert').filter({ hasText: 'Your sign-in has run out.' }).waitFor()
    expect(await findAxeViolations(teams.frame())).toEqual([])
    const isSilent = ({ args }: Call) => args[2] === true
    expect(teams.calls('authentication.getAuthToken').filter(call => !isSilent(call))).toEqual([])
    teams.set({ token: () => refuse('CancelledByUser') })
    await teams.tab.getByRole('button', { name: 'Sign in' }).click()
    await teams.tab.getByText('Teams has not signed you in.').waitFor()
    await teams.tab.getByLabel('Situation').fill('Nobody called the leads')
    teams.set({ token: () => keys.sign(entraClaims()) })
    await teams.tab.getByRole('button', { name: 'Sign in' }).click()
    await teams.tab.getByText('Teams has not signed you in.').waitFor({ state: 'detached' })
    expect(await teams.tab.getByLabel('Title').inputValue()).toBe('Half a story')
    expect(await teams.tab.getByLabel('Situation').inputValue()).toBe('Nobody called the leads')
  })
})
