import { Fragment } from 'react';
import { citationParts } from '../../../shared/citation';
import type { Source } from '../../../shared/model';

/**
 * A source's citation. Each part is isolated: beside an Arabic title, a date or a Latin name would otherwise be drawn in the
 * wrong place, and the date's figures in the wrong order (Unicode Standard Annex 9).
 */
export function CitationText({ source }: { readonly source: Source }) {
  return citationParts(source).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other identity.
    <Fragment key={at}>
      {at > 0 && ', '}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
