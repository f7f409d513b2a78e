/** The path of a Chromium that is there: the one named, on the PATH, installed, or Playwright's own. */
export function findBrowser(): string | undefined
