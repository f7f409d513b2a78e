import type { Comment } from '../../server/contract/comment.ts'

export interface Thread {
  readonly first: Comment
  readonly replies: readonly Comment[]
}

/** Comments as short threads, in the order in which the first of each was written; those without a word left are dropped. */
export const toThreads = (comments: readonly Comment[]): Thread[] =>
  comments
    .filter(({ replyTo }) => replyTo === undefined)
    .map(first => ({
      first,
      replies: comments.filter(({ replyTo, deleted }) => replyTo === first.id && !deleted),
    }))
    .filter(({ first, replies }) => !first.deleted || replies.length > 0)
