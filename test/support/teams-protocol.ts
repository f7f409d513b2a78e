/** Teams' half of the protocol of teams-js 2.58, as far as the tab uses it. */
export interface HostSettings {
  readonly theme?: 'default' | 'dark' | 'contrast' | 'glass'
  readonly frameContext?: 'content' | 'settings'
  readonly clientType?: 'web' | 'desktop' | 'android' | 'ios'
  /** What a deep link asked for. */
  readonly subPageId?: string
  /** The token for our API; a thrown error's message is the host's refusal. */
  readonly token: (options: { silent: boolean }) => Promise<string> | string
}

const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { appButton: {}, tabs: {}, config: {}, backStack: {} }, teamsCore: {} },
}

/** The arguments of the host's reply; undefined where it gives none. */
export async function answerCall(
  settings: HostSettings,
  { func, args }: { func: string; args: readonly unknown[] },
): Promise<readonly unknown[] | undefined> {
  const { theme = 'default', frameContext = 'content', clientType = 'web', subPageId } = settings
  switch (func) {
    case 'initialize':
      return [frameContext, clientType, JSON.stringify(RUNTIME), '2.58.0']
    case 'getContext':
      return [
        {
          ...{ theme, frameContext, locale: 'en-gb', hostClientType: clientType, entityId: 'home' },
          // What a page around the tab says about people is not to be believed.
          ...{ userObjectId: 'oid-somebody-else', userDisplayName: 'Somebody Else', tid: 'another' },
          ...(subPageId !== undefined && { subEntityId: subPageId }),
        },
      ]
    case 'authentication.getAuthToken':
      try {
        return [true, await settings.token({ silent: args[2] === true })]
      } catch (error) {
        return [false, (error as Error).message]
      }
    case 'settings.setSettings':
    case 'executeDeepLink':
    case 'navigateBack':
      return [true]
    default:
      return undefined
  }
}

/** A page that shows the tab in a frame as large as itself, passes its calls on and events to it. */
export const hostPage = (tabUrl: string): string => `<!doctype html>
<html lang="en">
<title>Teams</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }</style>
<iframe title="Common Ground" src="${tabUrl}" allow="clipboard-write"></iframe>
<script>
  const frame = document.querySelector('iframe')
  const origin = new URL(frame.src).origin
  addEventListener('message', async ({ data, source }) => {
    if (source !== frame.contentWindow || typeof data?.func !== 'string') return
    const args = await answerTab(data.func, data.args ?? [])
    if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin)
  })
  window.sendToTab = event => frame.contentWindow.postMessage(event, origin)
</script>
</html>`
