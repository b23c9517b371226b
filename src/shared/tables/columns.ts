import type { Briefing, BriefingView } from '../briefing';
import { POSITION_COLUMNS } from './positions-table';

/**
 * The columns that each briefing can have, by their ids and in their order. The matrix, the comparison and what stands side by side have
 * those of a position once for each party or date. What changes the meaning of a table is not for choosing and comes by itself: which
 * issue and party a row is about, what is stale, withdrawn or contradicted, and how passages stand.
 */
export const BRIEFING_COLUMNS = {
  matrix: [
    'stance',
    'firmness',
    'statement',
    'quotes',
    'translation',
    'date',
    'shift',
    'citation',
    'citationShort',
    'assessment',
  ],
  compare: [
    'shift',
    'shiftWhy',
    'stance',
    'firmness',
    'statement',
    'quotes',
    'translation',
    'date',
    'citation',
    'citationShort',
  ],
  sides: [
    'stance',
    'firmness',
    'statement',
    'date',
    'shift',
    'quotes',
    'translation',
    'citation',
    'citationShort',
    'relation',
    'differences',
    'assessment',
  ],
  history: [
    'issue',
    'party',
    'date',
    'speaker',
    'stance',
    'firmness',
    'scaleValue',
    'shift',
    'shiftWhy',
    'statement',
    'attribution',
    'credibility',
    'quotes',
    'translation',
    'citation',
    'citationShort',
    'notes',
  ],
  positions: POSITION_COLUMNS,
  evidence: [
    'date',
    'party',
    'issue',
    'speaker',
    'stance',
    'firmness',
    'statement',
    'attribution',
    'credibility',
    'role',
    'quote',
    'translation',
    'passageNote',
    'passageCitation',
    'shortCitation',
    'page',
    'paragraph',
    'textVersion',
    'standing',
    'title',
    'author',
    'publisher',
    'publishedOn',
    'language',
    'reliability',
    'url',
    'start',
    'end',
    'textHash',
    'codedShift',
    'scaleValue',
    'tags',
    'notes',
    'coder',
    'recordedAt',
    'updatedAt',
  ],
  sources: [
    'title',
    'author',
    'publisher',
    'language',
    'publishedOn',
    'accessedOn',
    'reliability',
    'url',
    'sourceCitation',
    'passages',
    'positions',
    'textHash',
  ],
} as const satisfies Readonly<Record<BriefingView, readonly string[]>>;

/** The id of a column of a briefing. */
export type ColumnOf<V extends BriefingView> = (typeof BRIEFING_COLUMNS)[V][number];

/** The columns that a briefing has when nobody chose any: those of its screen, or all but what few readers want. */
export function usualColumns(briefing: Briefing): readonly string[] {
  switch (briefing.view) {
    case 'matrix':
      return without(
        'matrix',
        briefing.mode === 'quotes'
          ? ['statement', 'translation', 'citationShort']
          : ['quotes', 'translation', 'citationShort'],
      );
    case 'compare':
      return without('compare', ['quotes', 'translation', 'citationShort']);
    case 'sides':
      return without(
        'sides',
        briefing.hasQuotes ? ['citationShort'] : ['quotes', 'translation', 'citationShort'],
      );
    case 'history':
      return without('history', ['scaleValue', 'attribution', 'credibility', 'citationShort', 'notes']);
    case 'positions':
      return briefing.columns;
    case 'evidence':
    case 'sources':
      return BRIEFING_COLUMNS[briefing.view];
  }
}

/** Those of the columns that a briefing has, in their order: the chosen ones or the usual ones. */
export function columnsOf<V extends BriefingView>(
  view: V,
  briefing: Extract<Briefing, { readonly view: V }>,
): readonly ColumnOf<V>[] {
  const chosen: readonly string[] = briefing.columns ?? usualColumns(briefing);
  const all: readonly ColumnOf<V>[] = BRIEFING_COLUMNS[view];
  return all.filter((id) => chosen.includes(id));
}

function without<V extends BriefingView>(view: V, left: readonly ColumnOf<V>[]): readonly ColumnOf<V>[] {
  const all: readonly ColumnOf<V>[] = BRIEFING_COLUMNS[view];
  return all.filter((id) => !left.includes(id));
}
