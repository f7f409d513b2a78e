import type { Language } from '../../contract/language.ts'

const FIND_WHAT_HELPS = 'Find what helps'

/** All that cards and the message extension say by themselves. Values arrive as text: see `format.ts`. */
export const en = {
  language: 'en' as Language,
  sides: { marketing: 'Marketing', sales: 'Sales', other: 'Other' },
  practice: {
    example: 'Invented example',
    playbook: 'Playbook',
    celebrated: 'Win · celebrated',
    coSigned: 'Learning · co-signed',
    learning: 'Learning',
    levers: (titles: string) => `Lever: ${titles}`,
    by: (people: string) => `By: ${people}`,
    source: (source: string, date: string) => `Source: ${source} · ${date}`,
    curated: 'curated content',
    toldByAuthors: 'told by its authors',
    noVotes: 'No votes yet',
    votes: (marketing: string, sales: string, others: string) =>
      `Backed by Marketing ${marketing}, Sales ${sales}, others ${others}`,
    tries: (count: string) => `tried by ${count}`,
    reviewDueAsk: (date: string, owner: string) =>
      `Review was due on ${date}; ask ${owner} before you rely on it.`,
    reviewDueCheck: (date: string) => `Review was due on ${date}; check it before you rely on it.`,
    open: 'Open',
    vote: 'This helped',
    takeVoteBack: 'Take my vote back',
    voted: 'Your vote is counted.',
    voteTakenBack: 'Your vote is taken back.',
    refresh: 'Refresh',
  },
  tried: {
    title: 'We tried this',
    outcome: 'What came of it?',
    outcomes: {
      worked: 'It worked',
      partly: 'It worked in part',
      'did-not-work': 'It did not work here',
    },
    outcomeMissing: 'Choose what came of it.',
    note: 'One line about it',
    noteMissing: 'Write one line about it.',
    bothMissing: 'Choose what came of it, and write one line about it.',
    send: 'Send',
    kept: 'Thank you. Your experience is kept.',
  },
  share: {
    title: 'Share a win',
    fields: {
      title: 'Title',
      situation: 'Situation',
      whatWeDid: 'What we did',
      outcome: 'Outcome',
      whatToCopy: 'What to copy',
      levers: 'Which levers did you pull?',
      colleague: 'Who from the other side took part?',
      colleagueSide: 'Which side are they on?',
      side: 'Which side are you on?',
    },
    write: (field: string) => `${field}: write something.`,
    choose: (question: string) => `${question} Choose.`,
    incomplete: 'Something is missing. Fill in every field, and choose at least one lever.',
    changeOrShare: 'Change it, or share it as it is.',
    send: 'Share this win',
    waiting: 'Thank you. A curator reads it first; then everybody can see it.',
  },
  diagnosis: {
    title: FIND_WHAT_HELPS,
    question: 'What do you notice?',
    symptom: (title: string, heard: string) => `${title}: “${heard}”`,
    tickOne: 'Tick at least one.',
    heading: 'What helps',
    noticed: (symptoms: string) => `Noticed: ${symptoms}`,
    firstStep: (step: string) => `First step: ${step}`,
    questions: 'Answer three questions',
  },
  search: {
    title: 'Search practices',
    end: 'That was all. Try other words to find more.',
    empty: 'There are no practices yet. Share the first win.',
    nothingFound: `Nothing found. Try fewer or more general words, for example “leads” or “congress”, or start from what you notice with “${FIND_WHAT_HELPS}”.`,
  },
  channel: {
    celebrated: (author: string, signers: string) => `Celebrated: told by ${author}, confirmed by ${signers}`,
    bothSigned: 'Celebrated: both sides signed',
    otherTeam: 'another team',
    week: 'This week on Common Ground',
    new: 'New',
    more: (count: string) => `and ${count} more`,
    test: 'Common Ground can post here',
    testMeans:
      'This is a test. From now on, each win that both sides stand behind is celebrated in this channel.',
  },
  /** An error by its permanent code, in place of its own English message. */
  problem: (_code: string, message: string) => message,
}

export type Words = typeof en
