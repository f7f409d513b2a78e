import type { Story } from '../contract/practice.ts'

/** How a story's sections are headed, in a file and on the page. */
export const SECTION_HEADINGS: Readonly<Record<keyof Story, string>> = {
  situation: 'Situation',
  whatWeDid: 'What we did',
  outcome: 'Outcome',
  whatToCopy: 'What to copy',
}
