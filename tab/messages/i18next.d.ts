import type channel from './en/channel.json'
import type comments from './en/comments.json'
import type config from './en/config.json'
import type curation from './en/curation.json'
import type diagnosis from './en/diagnosis.json'
import type history from './en/history.json'
import type home from './en/home.json'
import type me from './en/me.json'
import type notifications from './en/notifications.json'
import type plugins from './en/plugins.json'
import type practice from './en/practice.json'
import type pulse from './en/pulse.json'
import type reuse from './en/reuse.json'
import type search from './en/search.json'
import type session from './en/session.json'
import type share from './en/share.json'
import type shared from './en/shared.json'
import type topic from './en/topic.json'
import type wall from './en/wall.json'

declare module 'i18next' {
  /** Lets the compiler find a message that does not exist. */
  interface CustomTypeOptions {
    defaultNS: 'shared'
    resources: {
      channel: typeof channel
      comments: typeof comments
      config: typeof config
      curation: typeof curation
      diagnosis: typeof diagnosis
      history: typeof history
      notifications: typeof notifications
      wall: typeof wall
      home: typeof home
      me: typeof me
      plugins: typeof plugins
      practice: typeof practice
      pulse: typeof pulse
      reuse: typeof reuse
      search: typeof search
      session: typeof session
      share: typeof share
      shared: typeof shared
      topic: typeof topic
    }
  }
}
