/** Something in a text that should be looked at. */
export interface Hit {
  readonly kind: 'patient' | 'hcp' | 'offLabel'
  readonly found: string
}

/** A capitalised name, also double or hyphenated. */
const NAME = "\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’-]{1,30}){0,2}"
const rule = (source: string, flags = 'giu') => new RegExp(source, flags)

const RULES: readonly { readonly kind: Hit['kind']; readonly pattern: RegExp }[] = [
  // Letters before would make it another word: "Quadr. Example".
  {
    kind: 'hcp',
    pattern: rule(
      `(?<!\\p{L})(?:Prof|PD|Dr|Priv\\.-Doz)\\.?(?: ?(?:Dr|med|h\\. ?c|habil)\\.?){0,4} ${NAME}`,
      'gu',
    ),
  },
  {
    kind: 'patient',
    pattern: rule(
      '\\b\\d{1,3}[- ]year[- ]old (?:male |female )?(?:patient|man|woman|boy|girl|child|infant)\\b',
    ),
  },
  {
    kind: 'patient',
    pattern: rule('\\bpatient(?:in|en)?\\b.{0,12}\\b(?:aged |age )?\\d{1,3} ?(?:years?|yrs?|Jahren?)\\b'),
  },
  {
    kind: 'patient',
    pattern: rule('\\b\\d{1,3}[- ]jährige[rn]? (?:Patient(?:in)?|Mann|Frau|Junge|Mädchen|Kind)\\b'),
  },
  {
    kind: 'patient',
    pattern: rule(
      `\\b[Pp]atient(?:in|en)? (?:\\p{Lu}\\. ?\\p{Lu}\\.|(?:Mr|Mrs|Ms|Herrn?|Frau)\\.? ${NAME})`,
      'gu',
    ),
  },
  {
    kind: 'patient',
    pattern: rule(
      '\\b(?:date of birth|born on|DOB|Geburtsdatum|geboren am|geb\\.).{0,6}\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}',
    ),
  },
  {
    kind: 'patient',
    pattern: rule(
      '\\b(?:case|record|patient|MRN|Fall|Akten?|Patienten)[- ]?(?:no|number|id|nr|nummer)?\\.? ?:? ?#?\\d[\\d/-]{3,14}\\b',
    ),
  },
  { kind: 'offLabel', pattern: rule('\\boff[- ]label\\b(?: use)?') },
  {
    kind: 'offLabel',
    pattern: rule(
      '\\b(?:not (?:yet )?(?:approved|cleared|indicated|licensed)|unapproved|unlicensed) (?:for|in|indication|use)\\b',
    ),
  },
  {
    kind: 'offLabel',
    pattern: rule(
      '\\b(?:außerhalb der (?:Zulassung|Zweckbestimmung|Indikation)|nicht (?:dafür )?zugelassen|zulassungsüberschreitend)',
    ),
  },
]

/** Enough to see what is meant. */
const MAX_FOUND_LENGTH = 60
const MOST_OF_A_KIND = 3

/** At most three of each kind; what `allowed` names is left out. */
export function findIn(text: string, allowed: readonly string[]): Hit[] {
  const hits = RULES.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(
      ([found]): Hit => ({ kind, found: found.trim().slice(0, MAX_FOUND_LENGTH) }),
    ),
  ).filter(({ found }) => !allowed.some(name => found.includes(name)))
  const kinds: Hit['kind'][] = ['patient', 'hcp', 'offLabel']
  return kinds.flatMap(kind => hits.filter(hit => hit.kind === kind).slice(0, MOST_OF_A_KIND))
}
