import { assertNever } from './assert-never';
import type { Briefing } from './briefing';
import { metaOf } from './dossier';
import { filterWords } from './filter-words';
import type { Dossier } from './model';
import type { Translate } from './translate';

/** Who exports, and when: an ISO 8601 instant in UTC. */
export interface Exporting {
  readonly coder: string;
  readonly at: string;
}

/** What a briefing shows, in words: the heading of its page. */
export function briefingTitle(briefing: Briefing, words: Translate): string {
  switch (briefing.view) {
    case 'matrix':
      return words('exports.screen.matrix', { asOf: briefing.asOf });
    case 'compare':
      return words('exports.screen.compare', { from: briefing.from, to: briefing.to });
    case 'sides':
      return words('exports.screen.sides', { asOf: briefing.asOf });
    case 'positions':
      return words('exports.about.positions');
    case 'evidence':
      return words('exports.evidence');
    default:
      return assertNever(briefing);
  }
}

/**
 * Where a briefing is from, a line for each thing that a reader has to know to judge it: the dossier, what it shows, through which filter, who exported it
 * and when. Never a path.
 */
export function briefingAbout(
  dossier: Dossier,
  briefing: Briefing,
  { coder, at }: Exporting,
  words: Translate,
): readonly string[] {
  const filter = 'filter' in briefing && briefing.filter !== undefined ? briefing.filter : null;
  const parts = filter === null ? [] : filterWords(filter, dossier, words);
  const since = 'since' in briefing ? briefing.since : null;
  return [
    words('exports.about.dossier', { title: metaOf(dossier).title }),
    briefingTitle(briefing, words),
    ...(parts.length > 0 ? [words('exports.about.filter', { parts: parts.join('; ') })] : []),
    ...(since ? [words('exports.about.since', { since })] : []),
    words('exports.about.unrecorded'),
    words(coder === '' ? 'exports.about.exportedByNobody' : 'exports.about.exported', {
      coder,
      at: `${at.slice(0, 16).replace('T', ' ')} UTC`,
    }),
  ];
}
