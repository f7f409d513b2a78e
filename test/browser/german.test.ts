import { expect, it } from 'vitest'
import { DESKTOP, findAxeViolations, findSidewaysScroll, PHONE, startProduct } from '../support/browser.ts'

const PAGES = [
  ...['/', '/search?q=Zahlen', '/search?q=xyzzyqwerty', '/p/kanalkarte', '/p/dashboard-nobody-opened'],
  ...['/share', '/me', '/levers/data-first', '/symptoms/blame', '/wall', '/notifications', '/diagnosis'],
]

it('a whole visit in German: sign in, search, vote, share a win and see it', async () => {
  await using product = await startProduct()
  const visitor = await product.open({ locale: 'de-DE' })
  const { page } = visitor
  await page.goto('/search')
  await page.getByLabel('Ihr Name').fill('Maren')
  await page.getByRole('radio', { name: 'Marketing', exact: true }).check()
  await page.getByRole('button', { name: 'Anmelden' }).click()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')

  await page.getByRole('combobox').first().fill('Kanalkarten')
  await page.getByRole('link', { name: 'Die Kanalkarte zeichnen' }).first().click()
  await page.getByRole('link', { name: 'Auf Englisch lesen' }).click()
  await page.getByRole('link', { name: 'Auf Deutsch lesen' }).click()
  await page.getByRole('button', { name: 'Hat geholfen' }).click()
  await page.getByText('Sie haben gesagt: Das hat geholfen. Danke.').first().waitFor()

  await page.getByRole('tab', { name: 'Teilen' }).click()
  await page.getByLabel('Titel').fill('Quokka-Leads am selben Tag angerufen')
  await page.getByLabel('Ausgangslage').fill('Die Leads wurden nicht angerufen.')
  await page.getByLabel('Was wir getan haben').fill('Wir sind sie zusammen durchgegangen.')
  await page.getByLabel('Was sich geändert hat').fill('Die meisten werden jetzt angerufen.')
  await page.getByLabel('Was Sie übernehmen können').fill('Zehn Leads und eine Stunde.')
  await page.getByRole('checkbox', { name: 'Den Funnel gemeinsam festlegen' }).check()
  await page.getByLabel('Name').last().fill('Sven')
  await page.getByRole('radio', { name: 'Ja, mit Zahlen' }).check()
  await page.getByLabel('Messgröße').selectOption({ label: 'Angenommene Leads im Monat' })
  await page.getByLabel('Vorher').fill('1.250,5')
  await page.getByLabel('Nachher').fill('2501')
  await page.getByLabel('Zeitraum').fill('Ein Quartal')
  await page.getByLabel('Wie gemessen wurde').fill('CRM-Bericht')
  await page.getByRole('button', { name: 'Erfolg teilen' }).click()
  await page.getByRole('heading', { name: 'Ihr Erfolg ist geteilt' }).waitFor()
  await page.getByRole('link', { name: 'Ansehen, wie andere ihn sehen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quokka-Leads am selben Tag angerufen' }).waitFor()
  await page.getByText('1.250,5 → 2.501').first().waitFor()
  expect(visitor.errors).toEqual([])
})

it('the language is changed at once: words, content and dates, and nothing typed is lost', async () => {
  await using product = await startProduct()
  const visitor = await product.open()
  const { page } = visitor
  await page.goto('/')
  await page.getByLabel('Your name').fill('Maren')
  await page.getByRole('radio', { name: 'Deutsch' }).check()
  await expect.poll(() => page.getByLabel('Ihr Name').inputValue()).toBe('Maren')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('de')
  await page.getByRole('radio', { name: 'Vertrieb' }).check()
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('link', { name: 'Wir schieben einander die Schuld zu' }).first().waitFor()

  await page.reload()
  await page.getByRole('tab', { name: 'Ich', exact: true }).click()
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('heading', { name: 'Hello Maren' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('tab', { name: 'Home' }).click()
  await page.getByRole('link', { name: 'We blame each other' }).first().waitFor()

  // On another device the person's own choice goes before the browser's.
  const elsewhere = await product.open({ locale: 'de-DE' })
  await elsewhere.page.goto('/')
  await elsewhere.page.getByLabel('Ihr Name').fill('Maren')
  await elsewhere.page.getByRole('radio', { name: 'Vertrieb' }).check()
  await elsewhere.page.getByRole('button', { name: 'Anmelden' }).click()
  await elsewhere.page.getByRole('tab', { name: 'Home' }).waitFor()
})

it('every page in German is clean by axe, and fits a phone and a desktop', async () => {
  await using product = await startProduct({ plugins: true })
  const { page } = await product.open({ locale: 'de-DE', reducedMotion: 'reduce' })
  const { token } = await product.server.signIn('Maren', 'marketing', 'admin')
  await page.addInitScript(value => localStorage.setItem('common-ground.token', value), token)
  const found: Record<string, unknown> = {}
  for (const address of [...PAGES, '/curation', '/plugins', '/config']) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    const sideways: number[] = []
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size)
      sideways.push(await findSidewaysScroll(page))
    }
    const violations = await findAxeViolations(page)
    if (violations.length > 0 || sideways.some(pixels => pixels > 0)) found[address] = [sideways, violations]
  }
  expect(found).toEqual({})
}, 120_000)
