import { expect, it } from 'vitest'
import { startTeams } from '../../support/teams-host.ts'

it('the tab opens in every Microsoft 365 host, and asks for nothing outside but the list of such hosts', async () => {
  await using product = await startTeams()
  for (const embeddedBy of [
    ...['https://teams.microsoft.com', 'https://teams.cloud.microsoft', 'https://m365.cloud.microsoft'],
    ...['https://outlook.office.com', 'https://outlook.office365.com', 'https://www.microsoft365.com'],
  ]) {
    const teams = await product.openTab({ embeddedBy })
    await teams.tab.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => teams.calls('appInitialization.success')).toHaveLength(1)
    expect(teams.foreignRequests.filter(url => !url.startsWith('https://res.cdn.office.net/'))).toEqual([])
    expect(teams.foreignRequests.length).toBeLessThanOrEqual(1)
  }
})

it('the tab stays shut on every other page', async () => {
  await using product = await startTeams()
  for (const embeddedBy of [
    ...['https://evil.example', 'https://teams.microsoft.com.evil.example', 'http://teams.microsoft.com'],
    ...['https://evilteams.microsoft.com.example', 'https://office.com.example'],
  ]) {
    const teams = await product.openTab({ embeddedBy })
    await expect
      .poll(() => teams.page.frames().map(frame => frame.url()))
      .toContain('chrome-error://chromewebdata/')
    expect(teams.calls('initialize')).toEqual([])
  }
})
