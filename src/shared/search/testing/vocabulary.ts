import type { SearchVocabulary } from '../vocabulary';

/** The words of the English interface, for a dossier with sources in four languages. */
export const englishVocabulary: SearchVocabulary = {
  fields: {
    party: 'party',
    issue: 'issue',
    stance: 'stance',
    firmness: 'firmness',
    language: 'language',
    source: 'source',
    date: 'date',
  },
  operators: { and: 'AND', or: 'OR', not: 'NOT' },
  stances: {
    demands: 'Demands',
    offers: 'Offers',
    accepts: 'Accepts',
    rejects: 'Rejects',
    conditions: 'Conditions',
    signals: 'Signals',
  },
  firmnesses: { redLine: 'Red line', firm: 'Firm', flexible: 'Flexible', unclear: 'Unclear' },
  languages: [
    { tag: 'ar', name: 'Arabic' },
    { tag: 'en', name: 'English' },
    { tag: 'ru', name: 'Russian' },
    { tag: 'uk', name: 'Ukrainian' },
  ],
};
