import type { BriefingOf } from '../briefing';
import { citationOf } from '../citation';
import type { Dossier } from '../model';
import type { Cell } from '../table';
import type { Translate } from '../translate';
import { type CitedSource, citedSources } from '../views/cited-sources';
import { traitsOf } from './column-traits';
import { type ColumnOf, columnsOf } from './columns';
import { type RowSource, rowForEach } from './row-source';

const CELLS: Readonly<Record<ColumnOf<'sources'>, (row: CitedSource) => Cell>> = {
  title: ({ source }) => source.title,
  author: ({ source }) => source.author,
  publisher: ({ source }) => source.publisher,
  language: ({ source }) => source.language,
  publishedOn: ({ source }) => source.publishedOn,
  accessedOn: ({ source }) => source.accessedOn,
  reliability: ({ source }) => source.reliability,
  url: ({ source }) => source.url,
  sourceCitation: ({ source }) => citationOf(source),
  passages: ({ passages }) => passages,
  positions: ({ positions }) => positions,
  textHash: ({ source }) => source.textHash,
};

/** The source list: a row for each source, with its citation, how much it proves, and the hash of its present text. */
export function sourcesRows(dossier: Dossier, briefing: BriefingOf<'sources'>, words: Translate): RowSource {
  const columns = columnsOf('sources', briefing);
  return {
    ...rowForEach(
      columns.map((id) => words(`tables.${id}`)),
      citedSources(dossier, briefing.positionIds),
      (row) => columns.map((id) => CELLS[id](row)),
    ),
    traits: columns.map((id) => traitsOf(id, words(`tables.${id}`), groupOf(id, words))),
  };
}

/** In which column each stands on paper: what the source is, its citation by itself, and what it proves. */
function groupOf(id: ColumnOf<'sources'>, words: Translate): string | null {
  if (id === 'sourceCitation') return null;
  return words(`tables.group.${OF_PROOF.includes(id) ? 'proof' : 'source'}`);
}

const OF_PROOF: readonly ColumnOf<'sources'>[] = ['passages', 'positions', 'textHash'];
