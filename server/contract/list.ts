import { type Static, type TSchema, Type } from 'typebox'

/** One page of anything. `nextCursor` is null on the last page. */
export const list = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    total: Type.Integer(),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
  })

/** The page part of every list's query string. */
export const pageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
}
export const PageQuery = Type.Object(pageQuery, { additionalProperties: false })
export type PageQuery = Static<typeof PageQuery>
