/** Words about the wording that points at likely positions. */
export const cues = {
  title: 'Wording of cues',
  language: 'Language',
  list: {
    label: 'Points to',
    demand: 'Demands',
    condition: 'Conditions',
    refusal: 'Refusals',
    offer: 'Offers',
    acceptance: 'Refusals, when it is denied',
    idiom: 'Nothing: looks like a cue and is none',
  },
  add: 'Add',
  wording: 'New wording',
  wordingHint:
    'A word as it stands, or with * for all of its forms; (one|other) for alternatives; ... for up to four words between.',
  patterns: 'Wording',
  added: 'yours',
  remove: 'Remove {{pattern}}',
  removed: 'Removed by you',
  putBack: 'Put back {{pattern}}',
  isThere: 'This wording is in the list already.',
  problem: {
    empty: 'Type the wording first.',
    parentheses: 'Every ( needs its ), and none may stand within another.',
    gapAtEnd: 'Three dots stand between words: neither before the first nor behind the last.',
    sign: 'Only words, spaces, parentheses with | and the signs * + ~ - ... can be used.',
    stemTooShort: 'Before a sign for all forms there must be at least two letters.',
    tooMany: 'These alternatives come to too many wordings: write them as several.',
  },
} as const;
