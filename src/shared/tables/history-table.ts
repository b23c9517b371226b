import type { BriefingOf } from '../briefing';
import type { Dossier } from '../model';
import { shiftReasonWords } from '../shift-words';
import type { Cell } from '../table';
import type { Translate } from '../translate';
import { type StatementRow, statementsView } from '../views/statements';
import { citationsOf, shortCitationsOf } from './citations';
import { traitsOf } from './column-traits';
import { type ColumnOf, columnsOf } from './columns';
import { quotesOf, translationsOf } from './passage-cells';
import { type RowSource, rowForEach } from './row-source';
import { needsStanding, standingCell } from './standing-cells';

type Part = ColumnOf<'history'> | 'standing';

const HEADERS = {
  issue: 'tables.issue',
  party: 'tables.party',
  date: 'positions.column.date',
  speaker: 'positions.column.speaker',
  stance: 'positions.column.stance',
  firmness: 'positions.column.firmness',
  scaleValue: 'positions.column.scaleValue',
  shift: 'compare.shift',
  shiftWhy: 'tables.shiftWhy',
  statement: 'positions.column.statement',
  attribution: 'positions.column.attribution',
  credibility: 'positions.column.credibility',
  quotes: 'positions.column.quotes',
  translation: 'tables.translation',
  citation: 'positions.column.citations',
  citationShort: 'tables.shortCitation',
  notes: 'positions.column.notes',
  standing: 'tables.standing',
} as const satisfies Readonly<Record<Part, string>>;

/** In which column each stands on paper; those that are not named stand alone. */
const GROUPS: Readonly<Partial<Record<Part, 'party' | 'position' | 'proof'>>> = {
  party: 'party',
  date: 'party',
  speaker: 'party',
  stance: 'position',
  firmness: 'position',
  scaleValue: 'position',
  shift: 'position',
  shiftWhy: 'position',
  statement: 'position',
  attribution: 'proof',
  credibility: 'proof',
  quotes: 'proof',
  translation: 'proof',
  citation: 'proof',
  citationShort: 'proof',
};

type Make = (row: StatementRow, dossier: Dossier, words: Translate) => Cell;

const CELLS: Readonly<Record<Part, Make>> = {
  issue: ({ issue }) => issue.path.join(' › '),
  party: ({ party }) => party.name,
  date: ({ position }) => position.date,
  speaker: ({ position }, dossier) => {
    const speaker = dossier.speakers.get(position.speakerId ?? '');
    return speaker === undefined ? null : [speaker.name, speaker.office].filter(Boolean).join(', ');
  },
  stance: ({ position }, _, words) => words(`glossary.stance.${position.stance}`),
  firmness: ({ position }, _, words) => words(`glossary.firmness.${position.firmness}`),
  scaleValue: ({ position }) => position.scaleValue,
  shift: ({ shift }, _, words) => words(`glossary.shift.${shift}`),
  shiftWhy: ({ reasons }, _, words) => shiftReasonWords(reasons, words).join('\n'),
  statement: ({ position }) => position.statement,
  attribution: ({ position }, _, words) => words(`glossary.attribution.${position.attribution}`),
  credibility: ({ position }) => position.credibility,
  quotes: ({ position }, dossier) => quotesOf(dossier, position),
  translation: ({ position }, dossier) => translationsOf(dossier, position),
  citation: ({ position }, dossier) => citationsOf(dossier, position),
  citationShort: ({ position }, dossier) => shortCitationsOf(dossier, position),
  notes: ({ position }) => position.notes,
  standing: ({ position }, dossier, words) => standingCell(dossier, position, words),
};

/** The history of issues or parties: a row for each statement, with what shifted and why, and what proves it. */
export function historyRows(dossier: Dossier, briefing: BriefingOf<'history'>, words: Translate): RowSource {
  const rows = statementsView(dossier, briefing);
  const chosen = columnsOf('history', briefing);
  const parts: readonly Part[] = needsStanding(chosen, dossier, () => rows.map(({ position }) => position))
    ? [...chosen, 'standing']
    : chosen;
  return {
    ...rowForEach(
      parts.map((part) => words(HEADERS[part])),
      rows,
      (row) => parts.map((part) => CELLS[part](row, dossier, words)),
    ),
    traits: parts.map((part) => {
      const group = GROUPS[part];
      return traitsOf(
        part,
        words(HEADERS[part]),
        group === undefined ? null : words(`tables.group.${group}`),
      );
    }),
  };
}
