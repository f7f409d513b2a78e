import { describe, expect, it } from 'vitest'
import { findAxeViolations, findSidewaysScroll, PHONE, startProduct, THEMES } from '../support/browser.ts'

const PAGES = {
  home: '/',
  search: '/search?q=dashboard',
  'an empty search': '/search?q=xyzzyqwerty&lever=data-first',
  practice: '/p/field-visit-day',
  win: '/p/dashboard-nobody-opened',
  form: '/share',
  me: '/me',
  lever: '/levers/data-first',
  symptom: '/symptoms/blame',
  'picking symptoms': '/diagnosis',
  'what helps': '/diagnosis?symptoms=blame,field-ignored&answers=blame.1.yes',
  wall: '/wall',
  pulse: '/pulse',
  news: '/notifications',
  'no such page': '/nothing-here',
}

describe.each(Object.entries(THEMES))('in the %s theme', (_, theme) => {
  it('every page is clean by axe, fits a phone, calls nobody else and logs no error', async () => {
    await using product = await startProduct()
    const visitor = await product.open({ ...theme, viewport: PHONE, reducedMotion: 'reduce' })
    const { page } = visitor
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const violations = { 'sign-in': await findAxeViolations(page) } as Record<string, string[]>
    await visitor.signIn('Mara', 'Marketing')
    const sideways: Record<string, number> = {}
    for (const [name, address] of Object.entries(PAGES)) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      violations[name] = await findAxeViolations(page)
      for (const width of [320, 375]) {
        await page.setViewportSize({ width, height: PHONE.height })
        sideways[`${name} at ${width}`] = await findSidewaysScroll(page)
      }
    }
    expect(Object.entries(violations).filter(([, found]) => found.length > 0)).toEqual([])
    expect(Object.entries(sideways).filter(([, pixels]) => pixels > 0)).toEqual([])
    expect(visitor.foreignRequests).toEqual([])
    // Chromium itself logs the 404 of the page that is not there.
    expect(visitor.errors.filter(text => !text.includes('404'))).toEqual([])
  }, 120_000)
})
