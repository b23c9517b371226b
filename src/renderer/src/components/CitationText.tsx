import { Fragment } from 'react';
import { type Cited, citationParts, passageCitationParts } from '../../../shared/citation';
import type { Source } from '../../../shared/model';

interface CitationTextProps {
  readonly source: Source;
  /** Of which passage; without one, the source's citation. */
  readonly passage?: Cited;
}

/**
 * A citation in full. Each part is isolated: beside an Arabic title, a date or a Latin name would otherwise be drawn in the
 * wrong place, and the date's figures in the wrong order (Unicode Standard Annex 9).
 */
export function CitationText({ source, passage }: CitationTextProps) {
  const parts = passage === undefined ? citationParts(source) : passageCitationParts(source, passage);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other identity.
    <Fragment key={at}>
      {at > 0 && ', '}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
