import { citationOf, locatorOf } from '../citation';
import { issuesInOrder, live, partiesInOrder } from '../dossier';
import type { Dossier } from '../model';
import { standingOf } from '../passage-standing';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import { positionRows } from '../views/positions';
import { POSITION_COLUMNS, positionsTable } from './positions-table';

/** What of a dossier can be listed. */
export const LISTS = ['parties', 'speakers', 'issues', 'sources', 'passages', 'positions', 'events'] as const;
export type ListName = (typeof LISTS)[number];

type ListTable = (dossier: Dossier, words: Translate) => Table;

/** The entries of a kind as a table with their ids, those in the bin left out; parties and issues in the analyst's order, the others in that of recording. */
export const LIST_TABLES: Readonly<Record<ListName, ListTable>> = {
  parties: (dossier, words) =>
    table(
      words,
      [
        'cli.columns.id',
        'cli.columns.name',
        'cli.columns.shortName',
        'cli.columns.kind',
        'cli.columns.aliases',
        'cli.columns.parent',
      ],
      partiesInOrder(dossier).map((party) => [
        party.id,
        party.name,
        party.shortName,
        words(`glossary.partyKind.${party.kind}`),
        party.aliases.map(({ text }) => text).join(', '),
        dossier.parties.get(party.parentId ?? '')?.name ?? null,
      ]),
    ),
  speakers: (dossier, words) =>
    table(
      words,
      ['cli.columns.id', 'cli.columns.name', 'cli.columns.office', 'tables.party', 'cli.columns.aliases'],
      live(dossier.speakers).map((speaker) => [
        speaker.id,
        speaker.name,
        speaker.office,
        dossier.parties.get(speaker.partyId)?.name ?? null,
        speaker.aliases.map(({ text }) => text).join(', '),
      ]),
    ),
  issues: (dossier, words) =>
    table(
      words,
      [
        'cli.columns.id',
        'cli.columns.name',
        'cli.columns.parent',
        'cli.columns.scaleLow',
        'cli.columns.scaleHigh',
      ],
      issuesInOrder(dossier).map(({ issue, path }) => [
        issue.id,
        issue.name,
        path.slice(0, -1).join(' › ') || null,
        issue.scale?.lowLabel ?? null,
        issue.scale?.highLabel ?? null,
      ]),
    ),
  sources: (dossier, words) =>
    table(
      words,
      [
        'cli.columns.id',
        'tables.passageCitation',
        'tables.language',
        'tables.reliability',
        'cli.columns.length',
        'tables.url',
        'tables.textHash',
      ],
      live(dossier.sources).map((source) => [
        source.id,
        citationOf(source),
        source.language,
        source.reliability,
        source.textLength,
        source.url,
        source.textHash,
      ]),
    ),
  passages: (dossier, words) =>
    table(
      words,
      [
        'cli.columns.id',
        'tables.quote',
        'tables.title',
        'tables.paragraph',
        'tables.start',
        'tables.end',
        'tables.standing',
        'tables.translation',
      ],
      live(dossier.passages).flatMap((passage) => {
        const source = dossier.sources.get(passage.sourceId);
        if (source === undefined) return [];
        const standing = words(`glossary.standing.${standingOf(source, passage)}`);
        const place = [source.title, locatorOf(passage), passage.start, passage.end] as const;
        return [[passage.id, passage.quote, ...place, standing, passage.translation]];
      }),
    ),
  positions: (dossier, words) => {
    const ids = positionRows(dossier).map(({ position }) => position.id);
    const { columns, rows } = positionsTable(dossier, { positionIds: ids, columns: POSITION_COLUMNS }, words);
    return {
      columns: [words('cli.columns.id'), ...columns],
      rows: rows.map((row, place) => [ids[place] ?? null, ...row]),
    };
  },
  events: (dossier, words) =>
    table(
      words,
      [
        'cli.columns.id',
        'cli.columns.date',
        'cli.columns.until',
        'cli.columns.kind',
        'cli.columns.name',
        'cli.columns.parties',
        'cli.columns.notes',
      ],
      live(dossier.events).map((event) => [
        event.id,
        event.date,
        event.until,
        words(`glossary.eventKind.${event.kind}`),
        event.name,
        event.partyIds.flatMap((id) => dossier.parties.get(id)?.name ?? []).join(', '),
        event.notes,
      ]),
    ),
};

function table(
  words: Translate,
  columns: readonly Parameters<Translate>[0][],
  rows: readonly (readonly Cell[])[],
): Table {
  return { columns: columns.map((key) => words(key)), rows };
}
