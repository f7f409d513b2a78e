import type { Words } from './en.ts'

const FIND_WHAT_HELPS = 'Finden, was hilft'

/** What may go wrong on a card, by the error's code. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'side-missing':
    'Wählen Sie in Common Ground zuerst unter „Ich“ Ihre Seite (Marketing, Vertrieb oder Andere).',
  'practice-not-found':
    'Dieses Praxisbeispiel gibt es nicht. Vielleicht wurde es zurückgezogen, oder der Link ist abgeschnitten.',
  'markdown-refused':
    'Der Text ist zu verschachtelt oder zu lang, um dargestellt zu werden. Vereinfachen Sie Listen, Tabellen oder Links.',
  'idempotency-key-reused':
    'Das wurde schon einmal mit anderem Inhalt gesendet. Öffnen Sie das Formular neu.',
}

export const de: Words = {
  language: 'de',
  sides: { marketing: 'Marketing', sales: 'Vertrieb', other: 'Andere' },
  practice: {
    example: 'Erfundenes Beispiel',
    playbook: 'Playbook',
    celebrated: 'Erfolg · gefeiert',
    coSigned: 'Erkenntnis · gegengezeichnet',
    learning: 'Erkenntnis',
    levers: titles => `Hebel: ${titles}`,
    by: people => `Von: ${people}`,
    source: (source, date) => `Quelle: ${source} · ${date}`,
    curated: 'Inhalt der Redaktion',
    toldByAuthors: 'Angaben der Beteiligten',
    noVotes: 'Noch keine Stimmen',
    votes: (marketing, sales, others) =>
      `Stimmen: Marketing ${marketing}, Vertrieb ${sales}, Andere ${others}`,
    tries: count => `${count}-mal ausprobiert`,
    reviewDueAsk: (date, owner) =>
      `Die Überprüfung war am ${date} fällig. Bitte fragen Sie nach (${owner}), bevor Sie sich darauf verlassen.`,
    reviewDueCheck: date =>
      `Die Überprüfung war am ${date} fällig. Prüfen Sie den Inhalt, bevor Sie sich darauf verlassen.`,
    open: 'Öffnen',
    vote: 'Hat geholfen',
    takeVoteBack: 'Meine Stimme zurücknehmen',
    voted: 'Ihre Stimme ist gezählt.',
    voteTakenBack: 'Ihre Stimme ist zurückgenommen.',
    refresh: 'Aktualisieren',
  },
  tried: {
    title: 'Wir haben es ausprobiert',
    outcome: 'Wie ist es gelaufen?',
    outcomes: {
      worked: 'Es hat funktioniert',
      partly: 'Es hat teilweise funktioniert',
      'did-not-work': 'Hier hat es nicht funktioniert',
    },
    outcomeMissing: 'Wählen Sie, wie es gelaufen ist.',
    note: 'In einem Satz',
    noteMissing: 'Schreiben Sie einen Satz dazu.',
    bothMissing: 'Wählen Sie, wie es gelaufen ist, und schreiben Sie einen Satz dazu.',
    send: 'Senden',
    kept: 'Danke. Ihre Erfahrung ist gespeichert.',
  },
  share: {
    title: 'Erfolg teilen',
    fields: {
      title: 'Titel',
      situation: 'Ausgangslage',
      whatWeDid: 'Was wir getan haben',
      outcome: 'Was sich geändert hat',
      whatToCopy: 'Was andere übernehmen können',
      levers: 'Welche Hebel haben Sie angesetzt?',
      colleague: 'Wer von der anderen Seite war dabei?',
      colleagueSide: 'Zu welcher Seite gehört diese Person?',
      side: 'Zu welcher Seite gehören Sie?',
    },
    write: field => `${field}: bitte ausfüllen.`,
    choose: question => `${question} Bitte wählen.`,
    incomplete: 'Es fehlt noch etwas. Füllen Sie alle Felder aus, und wählen Sie mindestens einen Hebel.',
    changeOrShare: 'Ändern Sie es, oder teilen Sie es so, wie es ist.',
    send: 'Diesen Erfolg teilen',
    waiting: 'Danke. Zuerst liest es die Redaktion, danach können es alle sehen.',
  },
  diagnosis: {
    title: FIND_WHAT_HELPS,
    question: 'Was fällt Ihnen auf?',
    symptom: (title, heard) => `${title}: „${heard}“`,
    tickOne: 'Bitte mindestens eines ankreuzen.',
    heading: 'Was hilft',
    noticed: symptoms => `Aufgefallen ist: ${symptoms}`,
    firstStep: step => `Erster Schritt: ${step}`,
    questions: 'Drei Fragen beantworten',
  },
  search: {
    title: 'Praxisbeispiele suchen',
    end: 'Das war alles. Mit anderen Wörtern finden Sie vielleicht mehr.',
    empty: 'Noch gibt es keine Praxisbeispiele. Teilen Sie den ersten Erfolg.',
    nothingFound: `Nichts gefunden. Versuchen Sie es mit weniger oder allgemeineren Wörtern, zum Beispiel „Leads“ oder „Kongress“, oder beginnen Sie unter „${FIND_WHAT_HELPS}“ mit dem, was Ihnen auffällt.`,
  },
  channel: {
    celebrated: (author, signers) => `Gefeiert: von ${author} erzählt, von ${signers} bestätigt`,
    bothSigned: 'Gefeiert: Beide Seiten stehen dahinter',
    otherTeam: 'einem anderen Team',
    week: 'Diese Woche auf Common Ground',
    new: 'Neu',
    more: count => `und ${count} weitere`,
    test: 'Common Ground kann hier posten',
    testMeans:
      'Das ist ein Test. Ab jetzt wird jeder Erfolg, hinter dem beide Seiten stehen, in diesem Kanal gefeiert.',
  },
  problem: code =>
    PROBLEMS[code] ??
    'Das hat nicht geklappt. Öffnen Sie Common Ground, und versuchen Sie es dort noch einmal.',
}
