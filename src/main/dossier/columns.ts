import type { RowOf, TableName } from '../../shared/model';

type Scalar = string | number | null;
type ScalarKeys<R> = { [K in keyof R]: R[K] extends Scalar ? K : never }[keyof R];
type ListKeys<R> = { [K in keyof R]: R[K] extends readonly unknown[] ? K : never }[keyof R];
type GroupKeys<R> = Exclude<keyof R, ScalarKeys<R> | ListKeys<R>>;
type ItemColumns<I> = I extends Scalar ? string : { readonly [K in keyof I]: string };
type ItemOf<L> = L extends readonly (infer I)[] ? I : never;

/** A list of a row, kept in a table of its own in the order of `place`: one column for plain items, several for records. */
interface ListColumns<I> {
  readonly table: string;
  readonly owner: string;
  readonly item: ItemColumns<I>;
}

/** Where each field of a row stands in SQL; that no field is forgotten is for the compiler to prove. */
interface TableColumns<R> {
  readonly fields: { readonly [K in ScalarKeys<R>]: string };
  /** Records inside a row, null or whole: the columns of each. */
  readonly groups: { readonly [K in GroupKeys<R>]: { readonly [F in keyof NonNullable<R[K]>]: string } };
  readonly lists: { readonly [K in ListKeys<R>]: ListColumns<ItemOf<R[K]>> };
}

const ALIAS = { language: 'language', text: 'text' } as const;

/** The columns of every table, in the order of migrations/. The SQL tables are named like the dossier's. */
const COLUMNS = {
  meta: { fields: { id: 'id', title: 'title', createdAt: 'created_at' }, groups: {}, lists: {} },
  parties: {
    fields: {
      id: 'id',
      name: 'name',
      shortName: 'short_name',
      kind: 'kind',
      colour: 'colour',
      ordinal: 'ordinal',
      notes: 'notes',
      deletedAt: 'deleted_at',
      parentId: 'parent_id',
    },
    groups: {},
    lists: { aliases: { table: 'party_aliases', owner: 'party_id', item: ALIAS } },
  },
  speakers: {
    fields: {
      id: 'id',
      partyId: 'party_id',
      name: 'name',
      office: 'office',
      notes: 'notes',
      deletedAt: 'deleted_at',
    },
    groups: {},
    lists: { aliases: { table: 'speaker_aliases', owner: 'speaker_id', item: ALIAS } },
  },
  issues: {
    fields: {
      id: 'id',
      parentId: 'parent_id',
      name: 'name',
      ordinal: 'ordinal',
      description: 'description',
      deletedAt: 'deleted_at',
    },
    groups: { scale: { lowLabel: 'scale_low_label', highLabel: 'scale_high_label' } },
    lists: {},
  },
  sources: {
    fields: {
      id: 'id',
      title: 'title',
      author: 'author',
      publisher: 'publisher',
      publishedOn: 'published_on',
      accessedOn: 'accessed_on',
      url: 'url',
      language: 'language',
      reliability: 'reliability',
      notes: 'notes',
      textHash: 'text_hash',
      textLength: 'text_length',
      structureHash: 'structure_hash',
      deletedAt: 'deleted_at',
    },
    groups: {
      importedFrom: {
        fileName: 'file_name',
        size: 'file_size',
        encoding: 'file_encoding',
        lineEnds: 'file_line_ends',
        format: 'file_format',
        hash: 'file_hash',
        scope: 'file_scope',
      },
    },
    lists: {
      versions: {
        table: 'source_versions',
        owner: 'source_id',
        item: {
          textHash: 'text_hash',
          textLength: 'text_length',
          structureHash: 'structure_hash',
          replacedAt: 'replaced_at',
          coder: 'coder',
          reason: 'reason',
        },
      },
    },
  },
  passages: {
    fields: {
      id: 'id',
      sourceId: 'source_id',
      textHash: 'text_hash',
      start: 'start_offset',
      end: 'end_offset',
      paragraph: 'paragraph',
      page: 'page',
      quote: 'quote',
      prefix: 'prefix',
      suffix: 'suffix',
      translation: 'translation',
      note: 'note',
      orphanedAt: 'orphaned_at',
      deletedAt: 'deleted_at',
    },
    groups: {},
    lists: {},
  },
  positions: {
    fields: {
      id: 'id',
      partyId: 'party_id',
      issueId: 'issue_id',
      speakerId: 'speaker_id',
      date: 'date',
      stance: 'stance',
      firmness: 'firmness',
      statement: 'statement',
      attribution: 'attribution',
      credibility: 'credibility',
      scaleValue: 'scale_value',
      codedShift: 'coded_shift',
      notes: 'notes',
      coder: 'coder',
      recordedAt: 'recorded_at',
      updatedAt: 'updated_at',
      deletedAt: 'deleted_at',
    },
    groups: {},
    lists: {
      tags: { table: 'position_tags', owner: 'position_id', item: 'tag' },
      evidence: {
        table: 'position_evidence',
        owner: 'position_id',
        item: { passageId: 'passage_id', role: 'role' },
      },
    },
  },
  assessments: {
    fields: {
      id: 'id',
      issueId: 'issue_id',
      date: 'date',
      judgement: 'judgement',
      note: 'note',
      coder: 'coder',
      recordedAt: 'recorded_at',
      deletedAt: 'deleted_at',
    },
    groups: {},
    lists: {},
  },
  events: {
    fields: {
      id: 'id',
      kind: 'kind',
      name: 'name',
      date: 'date',
      until: 'until',
      notes: 'notes',
      coder: 'coder',
      recordedAt: 'recorded_at',
      deletedAt: 'deleted_at',
    },
    groups: {},
    lists: { partyIds: { table: 'event_parties', owner: 'event_id', item: 'party_id' } },
  },
} as const satisfies { readonly [T in TableName]: TableColumns<RowOf<T>> };

/** Columns by the names of fields. */
export type Names = Readonly<Record<string, string>>;

/** Where a list of any row stands. */
export interface LooseList {
  readonly table: string;
  readonly owner: string;
  readonly item: string | Names;
}

/** Where the fields of any row stand. */
export interface LooseColumns {
  readonly fields: Names;
  readonly groups: Readonly<Record<string, Names>>;
  readonly lists: Readonly<Record<string, LooseList>>;
}

/** The columns of a table, for what treats all tables alike. */
export function columnsOf(table: TableName): LooseColumns {
  return COLUMNS[table];
}
