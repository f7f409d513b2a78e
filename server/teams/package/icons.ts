import { encodePng, type Pixels } from './png.ts'

const MARKETING = [0x5b, 0x5f, 0xc7] as const
const SALES = [0xff, 0xb9, 0x00] as const
const PAPER = [0xff, 0xff, 0xff] as const
const GROUND = [0x24, 0x24, 0x42] as const
/** So many samples in each direction make one pixel: smooth edges. */
const SAMPLES = 4

type Colour = readonly [number, number, number]
/** The colour at a point of the unit square; undefined is transparent. */
type Picture = (x: number, y: number) => Colour | undefined

const distance = (x: number, y: number, centre: number) => Math.hypot(x - centre, y - 0.5)

/** Two circles, the two sides; white is where they meet. */
const twoSides: Picture = (x, y) => {
  const [left, right] = [distance(x, y, 0.38) < 0.24, distance(x, y, 0.62) < 0.24]
  if (left && right) return PAPER
  if (left) return MARKETING
  return right ? SALES : GROUND
}

/** The same as lines, in white on nothing. */
const outline: Picture = (x, y) => {
  const onRing = (centre: number) => Math.abs(distance(x, y, centre) - 0.27) < 0.045
  return onRing(0.34) || onRing(0.66) ? PAPER : undefined
}

/** `color.png` of an app package: 192 × 192. */
export const colorIcon = (): Uint8Array => encodePng(paint(192, twoSides))
/** `outline.png`: 32 × 32, white on transparent. */
export const outlineIcon = (): Uint8Array => encodePng(paint(32, outline))

function paint(size: number, picture: Picture): Pixels {
  const rgba = new Uint8Array(size * size * 4)
  for (let pixel = 0; pixel < size * size; pixel++)
    rgba.set(mix(picture, { x: pixel % size, y: Math.floor(pixel / size), size }), pixel * 4)
  return { width: size, height: size, rgba }
}

/** The mean of a pixel's samples; transparent ones weaken it and lend it no colour. */
function mix(picture: Picture, { x, y, size }: { x: number; y: number; size: number }): number[] {
  const seen: Colour[] = []
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const dx = ((sample % SAMPLES) + 0.5) / SAMPLES
    const dy = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES
    const colour = picture((x + dx) / size, (y + dy) / size)
    if (colour) seen.push(colour)
  }
  if (seen.length === 0) return [0, 0, 0, 0]
  const mean = (channel: 0 | 1 | 2) =>
    Math.round(seen.reduce((sum, colour) => sum + colour[channel], 0) / seen.length)
  return [mean(0), mean(1), mean(2), Math.round((255 * seen.length) / SAMPLES ** 2)]
}
