import { type Static, Type } from 'typebox'

/** Every refusal, as `application/problem+json` (RFC 9457). Decide by `code`; the rest is for people. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  requestId: Type.String(),
  /** For `invalid-request`: which field (JSON Pointer into the body or query) and what is wrong with it. */
  errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
  /** For `changed-meanwhile`: the version that is stored now. */
  currentVersion: Type.Optional(Type.Integer()),
})
export type Problem = Static<typeof Problem>
