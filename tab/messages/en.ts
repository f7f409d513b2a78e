import home from './en/home.json' with { type: 'json' }
import me from './en/me.json' with { type: 'json' }
import practice from './en/practice.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import session from './en/session.json' with { type: 'json' }
import share from './en/share.json' with { type: 'json' }
import shared from './en/shared.json' with { type: 'json' }
import topic from './en/topic.json' with { type: 'json' }

export const en = { home, me, practice, search, session, share, shared, topic }
