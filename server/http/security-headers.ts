import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** The hosts that may show the tab in a frame: Teams, Outlook and Microsoft 365. Helmet's own defaults open in none of them. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
]
/** teams-js fetches its list of trusted hosts from here; it copes when that fails. */
const TEAMS_CDN = 'https://res.cdn.office.net'

/** Puts the headers on the raw response: Fastify answers some bad requests before any of its hooks run. */
export type SetSecurityHeaders = (request: IncomingMessage, response: ServerResponse) => void

export function createSecurityHeaders(publicUrl: string): SetSecurityHeaders {
  const https = publicUrl.startsWith('https:')
  const setHeaders = helmet({
    frameguard: false,
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'no-referrer' },
    // Teams opens sign-in windows from within its frame.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", TEAMS_CDN],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: FRAME_ANCESTORS,
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Fluent UI's styling engine writes style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
  })
  return (request, response) =>
    setHeaders(request, response, error => {
      if (error) throw error
    })
}
