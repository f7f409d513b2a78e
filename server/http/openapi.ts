import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { App } from './parts.ts'

/** The description of the API, made from the same schemas that check requests and filter answers. */
export async function registerOpenapi(app: App, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Common Ground',
        version: '1.0.0',
        description: 'Best practices of Marketing and Sales working together.',
      },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
}

export function registerOpenapiJson(app: App): void {
  app.get('/openapi.json', { config: { public: true }, schema: { hide: true } }, () => app.swagger())
}
