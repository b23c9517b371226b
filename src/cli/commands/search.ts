import type { Session } from '../../main/dossier/session';
import { Search } from '../../main/engine/search';
import { searchHere } from '../../main/engine/search-thread';
import type { Change } from '../../shared/changes';
import type { Dossier } from '../../shared/model';
import { RESULTS, SEARCH_GROUPS, type SearchAnswer, type WantedResults } from '../../shared/search/answer';
import { parseQuery } from '../../shared/search/parse-query';
import type { SearchQuery } from '../../shared/search/query';
import type { Entry } from '../../shared/search/search-fields';
import { searchVocabulary } from '../../shared/search/vocabulary-of';
import type { Table } from '../../shared/table';
import { recordLabel } from '../../shared/views/record-label';
import { resultGroups } from '../../shared/views/search-results';
import { type CliCommand, LISTING } from '../cli-command';
import { fieldWords, languageName } from '../field-words';
import { type Io, UsageError } from '../io';
import { readDossier } from '../open-dossier';
import { printTable } from '../print-table';

/** Finds words in everything, as the application does; at most 500 results of a kind. */
export const searchCommand: CliCommand = {
  name: 'search',
  options: LISTING,
  operands: [2, 2],
  run(args, io) {
    const [file = '', typed = ''] = args.operands;
    return readDossier(file, io, async (session) => {
      const { dossier } = session;
      const query = parseQuery(typed, searchVocabulary(dossier, io.words, languageName));
      if (query === null) throw new UsageError(io.words('cli.queryEmpty'));
      return printTable(resultsTable(await ask(session, query), dossier, io), args, io);
    });
  },
};

const ALL = Object.fromEntries(SEARCH_GROUPS.map((group) => [group, RESULTS.most])) as WantedResults;

/** Asks until everything can be found: the index is made anew each time, and in memory. */
async function ask(session: Session, query: SearchQuery): Promise<SearchAnswer> {
  const search = new Search(session, { folder: null, threads: searchHere, onProgress: () => {}, delay: 0 });
  try {
    for (;;) {
      const answer = await search.ask(0, query, ALL);
      if (answer !== null && answer.progress.done >= answer.progress.total) return answer;
    }
  } finally {
    await search.close();
  }
}

function resultsTable(answer: SearchAnswer, dossier: Dossier, io: Io): Table {
  const { words } = io;
  const rows = resultGroups(answer, dossier).flatMap((group) =>
    group.rows.map(({ entry, excerpts, names }) => {
      const { label } = recordLabel(asChange(entry), fieldWords(dossier, io));
      const found = (excerpts.length > 0 ? excerpts : names).map(({ text }) => text).join('\n');
      return [entry.row.id, words(`search.group.${group.group}`), label.join(' · '), found];
    }),
  );
  const columns = [
    words('cli.columns.id'),
    words('cli.columns.kind'),
    words('cli.columns.where'),
    words('cli.columns.excerpt'),
  ];
  return { columns, rows };
}

/** The record as one that is there: what it is called is told of a change to it. */
function asChange({ table, row }: Entry): Change {
  return { table, id: row.id, before: null, after: row } as Change;
}
