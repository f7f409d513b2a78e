/**
 * A number that tells texts apart: 53 bits, by cyrb53 (public domain, github.com/bryc/code). Two texts of one document get the same
 * with a chance of 1 in 10^15. Not for secrets. With a `stride` of n only every nth character counts.
 */
export function digest(text: string, stride = 1): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i += stride) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
