/** Words of the command line. `usage` is what follows `parley` and the command; examples are whole command lines. */
export const cli = {
  usage: 'Usage: parley {{usage}}',
  help: 'parley COMMAND --help tells more about a command.',
  intro: 'Parley: what each party to a negotiation demands, and the passages that prove it.',
  commandsTitle: 'Commands:',
  examplesTitle: 'Examples:',
  exitTitle: 'Exit codes:',
  exits:
    '0 done; 1 refused, or something is wrong; 2 the command line was not understood; 130 stopped with Ctrl+C, with nothing changed.',
  stopped: 'Stopped. Nothing was changed.',
  noCommand: 'Name a command; parley --help lists them.',
  unknownCommand: 'There is no command “{{name}}”; parley --help lists them.',
  tooFew: 'Something is missing',
  tooMany: '“{{operand}}” is too much',
  optionMissing: '{{option}} is missing',
  seeHelp: '{{what}}. See: parley {{command}} --help',
  formatPdf:
    'PDF is printed by the application’s window, so the command line has none: export it there, or write docx or html and print that',
  formatUnknown: 'There is no format “{{format}}” here; there are {{known}}',
  listUnknown: '“{{what}}” cannot be listed; what can: {{known}}',
  viewUnknown: 'There is no view “{{what}}”; there are {{known}}',
  columnUnknown: '--columns: there is no column “{{column}}” here; there are {{known}}',
  togetherElsewhere: '--together is for the matrix',
  tooManySides: '--parties: at most {{most}} parties stand side by side',
  separatorUnknown: 'There is no separator “{{said}}”; there are comma, semicolon and tab',
  queryEmpty: 'There is nothing to search for',
  noSuch: '{{kind}}: there is none called “{{said}}”. parley list shows what there is.',
  several: '{{kind}}: several are called “{{said}}”; name one by its id: {{ids}}.',
  notOneOf: '{{option}}: “{{said}}” is not one of {{known}}',
  notNumber: '{{option}}: “{{said}}” is not a whole number from {{low}} to {{high}}',
  dayInvalid: '{{option}}: “{{said}}” is not a day such as 2025-08-06',
  quoteMissing: 'The quote does not stand in “{{title}}” word for word. Nothing was recorded.',
  quoteTwice:
    'The quote stands in “{{title}}” {{count}} times. Say which with --occurrence 1 to {{count}}, or quote more words. Nothing was recorded.',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  made: 'Made “{{name}}”.',
  exported_one: 'Wrote {{count}} row to “{{name}}”.',
  exported_other: 'Wrote {{count}} rows to “{{name}}”.',
  overInput:
    '“{{name}}” is a dossier, or a file that this command reads, and was left as it is. Choose another name for what is to be written.',
  checked: {
    file: 'File and indexes: good',
    passages_one: '{{count}} passage: stands in its text word for word',
    passages_other: '{{count}} passages: all stand in their texts word for word',
    unproven: 'Wrong: the passage {{id}} in “{{title}}” does not stand in its text: “{{quote}}”',
    waiting_one: '{{count}} passage waits in Review, as its source has another text now',
    waiting_other: '{{count}} passages wait in Review, as their sources have other texts now',
    references: 'References between entries: good',
    good: 'Nothing is wrong.',
    wrong_one: '{{count}} thing is wrong.',
    wrong_other: '{{count}} things are wrong.',
  },
  import: {
    imported_one: '{{id}}  imported “{{name}}” as “{{title}}”, {{count}} code point',
    imported_other: '{{id}}  imported “{{name}}” as “{{title}}”, {{count}} code points',
    guessed: 'look at “{{name}}”: its encoding, {{encoding}}, was guessed',
    known: 'left out “{{name}}”: its text is in the dossier as “{{title}}”',
    references_one: 'read {{count}} reference in “{{name}}”',
    reading: 'Reading documents: {{done, number}} of {{of, number}}',
    taking: 'Importing: {{percent}} %',
    references_other: 'read {{count}} references in “{{name}}”',
    refused: 'refused “{{name}}”: {{why}}',
    summary: '{{imported}} imported, {{known}} there already, {{refused}} refused',
  },
  importTable: {
    looking: 'Looking through the table: {{percent}} %',
    importing: 'Importing the table: {{percent}} %',
    guessed: 'the encoding of “{{name}}”, {{encoding}}, was guessed; --encoding names another',
    noColumn:
      'No column is known to hold: {{fields}}. Say which does with --map; --print-map prints the guess.',
    noSuchColumn: 'The table has no column “{{name}}” that --map names.',
    mapInvalid: '“{{name}}” is no mapping: something is wrong at {{where}}',
    refused: 'refused row {{number}}: {{why}}',
    more: '… and {{count, number}} more',
    made: 'new among {{kind}}: “{{value}}”',
    summary:
      '{{positions}} recorded, {{added}} given passages, {{known}} there already, {{silent}} stating nothing, {{refused}} refused; quotes: {{linked}} linked, {{unlinked}} left for review; {{byTable}} proved by the table',
    wouldSummary:
      'would be: {{positions}} recorded, {{added}} given passages, {{known}} there already, {{silent}} stating nothing, {{refused}} refused; quotes: {{linked}} linked, {{unlinked}} left for review; {{byTable}} proved by the table',
  },
  columns: {
    id: 'Id',
    name: 'Name',
    shortName: 'Short name',
    kind: 'Kind',
    aliases: 'Aliases',
    parent: 'Under',
    office: 'Office',
    scaleLow: 'Scale 0',
    scaleHigh: 'Scale 100',
    length: 'Code points',
    seq: 'Number',
    at: 'When (UTC)',
    who: 'Coder',
    what: 'What',
    entries: 'Entries',
    where: 'Found in',
    excerpt: 'Words',
    date: 'Date',
    until: 'Until',
    parties: 'Parties',
    notes: 'Notes',
  },
  commands: {
    new: {
      usage: 'new FILE [--title TITLE]',
      summary: 'make an empty dossier',
      examples: 'parley new ukraine.parley --title "Ukraine, August 2025"',
    },
    import: {
      usage: 'import FILE PATH… [--coder NAME]',
      summary: 'import documents, and folders with all documents in them',
      examples: 'parley import ukraine.parley kremlin.html interviews/',
    },
    'import-table': {
      usage:
        'import-table FILE TABLE [--map MAP.json] [--print-map] [--dry-run] [--refused ROWS.csv] [--sheet NAME] [--encoding NAME] [--separator comma|semicolon|tab|stroke] [--coder NAME]',
      summary: 'import positions from a CSV file or a workbook; what is there already is left alone',
      examples:
        'parley import-table ukraine.parley positions.xlsx --dry-run\nparley import-table ukraine.parley positions.csv --print-map > map.json\nparley import-table ukraine.parley positions.csv --map map.json --refused refused.csv',
    },
    list: {
      usage: 'list FILE parties|speakers|issues|sources|passages|positions|events [--format table|csv|json]',
      summary: 'list what is in a dossier',
      examples: 'parley list ukraine.parley parties\nparley list ukraine.parley positions --format json',
    },
    matrix: {
      usage:
        'matrix FILE --as-of DAY [--since DAY] [--parties NAME,NAME…] [--issues NAME,NAME…] [--party NAME]… [--issue NAME]… [--quotes] [--format table|csv|json]',
      summary: 'who stood where on what, as of a day',
      examples:
        'parley matrix ukraine.parley --as-of 2025-08-06\nparley matrix ukraine.parley --as-of 2025-08-06 --parties Russia,Ukraine --issues Territory --format csv',
    },
    compare: {
      usage:
        'compare FILE --from DAY --to DAY [--parties NAME,NAME…] [--party NAME]… [--all] [--format table|csv|json]',
      summary: 'what changed between two days; --all shows what did not, too',
      examples: 'parley compare ukraine.parley --from 2025-08-01 --to 2025-08-06',
    },
    search: {
      usage: 'search FILE QUERY [--format table|csv|json]',
      summary: 'find words in everything, whatever their spelling; “words in quotation marks” stand together',
      examples: 'parley search ukraine.parley "وقف إطلاق النار"',
    },
    history: {
      usage: 'history FILE [--record ID] [--limit COUNT] [--format table|csv|json]',
      summary: 'who changed what, when; the newest first',
      examples: 'parley history ukraine.parley --limit 20',
    },
    record: {
      usage:
        'record FILE --party NAME --issue NAME --date DATE --stance STANCE --statement TEXT --source TITLE|ID --quote WORDS [--occurrence N] [--speaker NAME] [--firmness FIRMNESS] [--attribution ATTRIBUTION] [--credibility 1–6] [--scale 0–100] [--translation TEXT] [--notes TEXT] [--tag TAG]… [--coder NAME]',
      summary: 'record a position on the passage that proves it, and print its id',
      examples:
        'parley record ukraine.parley --party Russia --issue Territory --date 2025-08-06 --stance demands --statement "Kyiv cedes five regions." --source "Three hours in the Kremlin" --quote "all five regions"',
    },
    check: {
      usage: 'check FILE',
      summary: 'whether file, references and quotes are good; ends with 1 when anything is wrong',
      examples: 'parley check ukraine.parley',
    },
    export: {
      usage:
        'export FILE matrix|compare|sides|history|positions|evidence|sources [-o OUT] [--format csv|xlsx|docx|html|md|json] [--as-of DAY] [--from DAY] [--to DAY] [--parties NAME,NAME…] [--issues NAME,NAME…] [--party NAME]… [--issue NAME]… [--all] [--quotes] [--together] [--cited] [--columns ID,ID…] [--long] [--footnotes] [--coder NAME] [--no-coder] [--separator comma|semicolon|tab] [--no-bom] [--no-guard] [--about]',
      summary: 'write a briefing as the application does; without -o to standard output',
      examples:
        'parley export ukraine.parley matrix --as-of 2025-08-06 -o matrix.csv\nparley export ukraine.parley matrix --as-of 2025-08-06 --format docx -o briefing.docx\nparley export ukraine.parley matrix --together --columns stance,statement,date,citation -o page.html\nparley export ukraine.parley matrix --long -o long.csv\nparley export ukraine.parley history --issue Territory --from 2025-08-01 -o territory.html\nparley export ukraine.parley sources --cited --format md\nparley export ukraine.parley evidence --format json -o evidence.json',
    },
  },
} as const;

export type CliCommandName = keyof typeof cli.commands;
