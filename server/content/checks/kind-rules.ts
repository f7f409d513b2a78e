import { STORY_SECTIONS } from '../../contract/practice.ts'
import type { FileKind } from '../front-matter.ts'
import { SECTION_HEADINGS } from '../section-headings.ts'

/** What `content/README.md` asks of each kind of file: its sections in their order, and from how many words to how many. */
export interface KindRules {
  readonly sections: Readonly<Record<string, readonly string[]>>
  readonly words: readonly [least: number, most: number]
}

const storySections = STORY_SECTIONS.map(section => SECTION_HEADINGS[section])

export const KIND_RULES: Readonly<Record<FileKind, KindRules>> = {
  lever: {
    words: [350, 600],
    sections: {
      en: [
        ...['What it is', 'Why it works', 'When to pull it first', 'What it costs'],
        ...['How you see that it works', 'Common ways it fails', 'Where to start'],
      ],
      de: [
        ...['Was es ist', 'Warum es wirkt', 'Wann Sie ihn zuerst ziehen', 'Was es kostet'],
        ...['Woran Sie die Wirkung erkennen', 'Woran es häufig scheitert', 'Wo Sie anfangen'],
      ],
    },
  },
  symptom: {
    words: [300, 500],
    sections: {
      en: [
        ...['How it sounds', 'What is behind it', 'What not to do'],
        ...['Three questions to ask yourselves', 'What treats it'],
      ],
      de: [
        ...['Wie es klingt', 'Was dahintersteckt', 'Was Sie nicht tun sollten'],
        ...['Drei Fragen an sich selbst', 'Was hilft'],
      ],
    },
  },
  playbook: {
    words: [600, 1_500],
    sections: {
      en: [
        ...['The situation', 'Who', 'Before you start', 'Steps', 'The first hour', 'Template to copy'],
        ...['Minimum result and how to measure it', 'Pitfalls', 'When the other side does not come along'],
      ],
      de: [
        ...['Die Lage', 'Wer', 'Bevor Sie beginnen', 'Schritte', 'Die erste Stunde', 'Vorlage zum Kopieren'],
        ...['Mindestergebnis und wie Sie es messen', 'Stolperfallen', 'Wenn die andere Seite nicht mitzieht'],
      ],
    },
  },
  // A story is told in the language of whoever tells it, under the headings that the app gives it.
  win: { words: [250, 450], sections: { en: storySections, de: storySections } },
}

/** The columns of a playbook's table of steps. A day or a minute is a when. */
export const STEP_COLUMNS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  en: {
    Who: /^(?:With )?who(?:m)?$/i,
    What: /^what$/i,
    When: /^(?:when|minute|days?)$/i,
    How: /^how\b/i,
    Why: /\bwhy$/i,
  },
  de: {
    Wer: /^(?:mit )?we[rm]$/i,
    Was: /^was$/i,
    Wann: /^(?:wann|zeit|minute|tage?)$/i,
    Wie: /^wie\b/i,
    Warum: /\bwarum$/i,
  },
}
