// Finds a Chromium for the browser tests, or installs one by the platform's means. Plain JavaScript: it runs before the tests.
import { spawnSync } from 'node:child_process'
import { findBrowser } from './find-browser.mjs'

if (!findBrowser()) {
  process.stderr.write('No Chromium found; installing one …\n')
  const attempts =
    process.platform === 'linux' && process.getuid?.() === 0
      ? [
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
        ]
      : []
  for (const [command, words] of attempts)
    spawnSync(command, words, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  if (!findBrowser())
    spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
      stdio: ['ignore', 2, 2],
    })
  if (!findBrowser()) {
    process.stderr.write(
      'No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.\n',
    )
    process.exit(1)
  }
}
