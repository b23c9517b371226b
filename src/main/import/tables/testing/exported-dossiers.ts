import fc from 'fast-check';
import { apply } from '../../../../shared/changes';
import { EMPTY_CITATION } from '../../../../shared/citation-fields';
import { codePointIndex } from '../../../../shared/code-points';
import type { Command } from '../../../../shared/commands';
import { live } from '../../../../shared/dossier';
import type { Dossier, Passage, Position } from '../../../../shared/model';
import { plan } from '../../../../shared/plan';
import type { Table } from '../../../../shared/table';
import { guessPlan } from '../../../../shared/table-import/guess-plan';
import { resolved, resolveTable } from '../../../../shared/table-import/resolve';
import type { planContext } from '../../../../shared/testing/plan-context';
import { aDossier, idOf } from '../../../../shared/testing/rows';
import {
  ATTRIBUTIONS,
  CREDIBILITIES,
  EVIDENCE_ROLES,
  FIRMNESSES,
  SHIFTS,
  STANCES,
} from '../../../../shared/vocabulary';
import { sha256 } from '../../../dossier/hash';
import { csvBytes } from '../../../export/csv';
import { readCsvTable } from '../csv-table';

const TEXTS = [
  'Москва требует вывода войск, а Киев — гарантий.\n\nКиев против; «никогда», 🕊️ сказал он.\n=SUM(A1) is no formula, and -5 is not one either.',
  'تطالب موسكو بانسحابِ القواتِ من أربعِ مناطق.\nوترفض كييف ذلك 🕊️، وتطلب "ضمانات";\nوهذا كل شيء.',
] as const;
const NAMES = ['Russian Federation', 'Україна', 'الولايات المتحدة', '=Formula', '-Minus, Inc.', "'quoted"];
const ISSUES = ['Territory', 'Crimea', 'Arms, "heavy"', 'وقف إطلاق النار'];
const STATEMENTS = [
  'Withdraw.',
  '=1+1',
  'two\nlines',
  'انسحاب فوري; الآن',
  "'=guarded",
  '+7 "quoted", 🕊️',
  '@x',
];

/** Positions as a person records them: on new passages of the two sources, no two that an import takes for one. */
export const recorded = fc.record({
  party: fc.nat(NAMES.length - 1),
  issue: fc.nat(ISSUES.length - 1),
  speaker: fc.boolean(),
  date: fc.constantFrom('2025-08-06', '2025-08', '2025', '2025-08~', '2024-02-29?'),
  stance: fc.constantFrom(...STANCES),
  firmness: fc.constantFrom(...FIRMNESSES),
  statement: fc.constantFrom(...STATEMENTS),
  attribution: fc.constantFrom(...ATTRIBUTIONS),
  credibility: fc.option(fc.constantFrom(...CREDIBILITIES)),
  scaleValue: fc.option(fc.nat(100)),
  codedShift: fc.option(fc.constantFrom(...SHIFTS)),
  notes: fc.constantFrom('', 'a note', '-a list\n-of two', "'=x"),
  tags: fc.uniqueArray(fc.constantFrom('talks', 'території', '=tag', 'وسم'), { maxLength: 3 }),
  passages: fc.uniqueArray(
    fc.record({
      source: fc.nat(1),
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 40 }),
      role: fc.constantFrom(...EVIDENCE_ROLES),
      translation: fc.constantFrom('', 'In English.', '=tr'),
      note: fc.constantFrom('', 'see p. 2'),
    }),
    { minLength: 1, maxLength: 3, selector: ({ source, start, length }) => `${source} ${start} ${length}` },
  ),
});

/** A dossier with two sources, in whose texts the positions are marked. */
export function begin(context: ReturnType<typeof planContext>, texts: Map<string, string>): Dossier {
  const meta = [{ id: idOf(1), title: 'Talks', createdAt: '2025-08-01T00:00:00.000Z' }];
  return carryOut(aDossier({ meta }), context, texts, [
    {
      type: 'source.import',
      sources: TEXTS.map((text, at) => ({
        ...EMPTY_CITATION,
        id: idOf(400 + at),
        title: ['Kremlin, "statement"', 'بيان الخارجية'][at] ?? '',
        publisher: 'Agency',
        publishedOn: '2025-08-06',
        reliability: 'B',
        importedFrom: null,
        text,
        structure: null,
      })),
    },
  ]);
}

/** The dossier after these commands; their texts go into `texts`. */
export function carryOut(
  start: Dossier,
  context: ReturnType<typeof planContext>,
  texts: Map<string, string>,
  commands: readonly Command[],
): Dossier {
  return commands.reduce((dossier, command) => {
    const changeSet = plan(dossier, command, context);
    for (const [hash, text] of Object.entries(changeSet.texts)) texts.set(hash, text);
    return apply(dossier, changeSet);
  }, start);
}

/** The commands that make the parties, the speakers and the issues. */
export function frame(): readonly Command[] {
  const party = { shortName: '', kind: 'state', colour: '#123456', aliases: [], notes: '' } as const;
  return [
    ...NAMES.map(
      (name, at): Command => ({ type: 'party.create', id: idOf(100 + at), fields: { ...party, name } }),
    ),
    ...NAMES.map(
      (_, at): Command => ({
        type: 'speaker.create',
        id: idOf(200 + at),
        fields: {
          partyId: idOf(100 + at),
          name: `Speaker ${at}`,
          office: 'Minister, acting',
          aliases: [],
          notes: '',
        },
      }),
    ),
    {
      type: 'issue.create',
      issues: ISSUES.map((name, at) => ({
        id: idOf(300 + at),
        parentId: at === 1 ? idOf(300) : null,
        name,
        description: '',
        scale: { lowLabel: 'None', highLabel: 'All' },
      })),
    },
  ];
}

type Recorded = typeof recorded extends fc.Arbitrary<infer R> ? R : never;

/** The commands for these, without those that an import would take for one, or that mark nothing. */
export function commandsOf(all: readonly Recorded[]): readonly Command[] {
  const known = new Set<string>();
  let passage = 1_000;
  return all.flatMap((each, at): Command[] => {
    const { party, issue, speaker, passages, ...fields } = each;
    const key = [party, issue, speaker, fields.date, fields.stance, fields.statement].join();
    const marks = passages.flatMap(({ source, start, length, role, translation, note }) => {
      const points = [...(TEXTS[source] ?? '')];
      const end = Math.min(start + length, points.length);
      if (points.slice(start, end).join('').trim() === '') return [];
      return [
        { role, mark: { id: idOf(passage++), sourceId: idOf(400 + source), start, end, translation, note } },
      ];
    });
    if (known.has(key) || marks.length === 0) return [];
    known.add(key);
    return [
      {
        type: 'position.record',
        id: idOf(600 + at),
        fields: {
          ...fields,
          partyId: idOf(100 + party),
          issueId: idOf(300 + issue),
          speakerId: speaker ? idOf(200 + party) : null,
          evidence: marks.map(({ role, mark }) => ({ passageId: mark.id, role })),
        },
        passages: marks.map(({ mark }) => mark),
      },
    ];
  });
}

/** Everything that positions say, by names instead of ids, in an order that does not depend on how they came in. */
export function told(dossier: Dossier, isInFull: boolean): readonly unknown[] {
  const pathOf = (id: string | null): string => {
    const issue = id === null ? undefined : dossier.issues.get(id);
    return issue === undefined ? '' : `${pathOf(issue.parentId)}/${issue.name}`;
  };
  const passageOf = (passage: Passage | undefined, role: string) => {
    const { sourceId, textHash, start, end, paragraph, quote, prefix, suffix, translation, note } =
      passage as Passage;
    const place = { sourceId, textHash, start, end, paragraph, quote, prefix, suffix };
    return JSON.stringify(isInFull ? { ...place, translation, note, role } : place);
  };
  const all = live(dossier.positions).map((position: Position) => {
    const { id: _, partyId, issueId, speakerId, evidence, codedShift, ...rest } = position;
    const speaker = speakerId === null ? null : dossier.speakers.get(speakerId);
    return JSON.stringify({
      ...rest,
      ...(isInFull && { codedShift }),
      party: dossier.parties.get(partyId)?.name,
      issue: pathOf(issueId),
      speaker: speaker && `${speaker.name}, ${speaker.office}`,
      evidence: evidence
        .map(({ passageId, role }) => passageOf(dossier.passages.get(passageId), role))
        .toSorted(),
    });
  });
  return all.toSorted();
}

/** What importing a table of these rows, written as CSV, makes of a dossier. */
export function importInto(
  dossier: Dossier,
  table: Table,
  csv: { readonly separator: ',' | ';' | '\t'; readonly guardsFormulas: boolean },
  context: ReturnType<typeof planContext>,
  texts: Map<string, string>,
) {
  const bytes = csvBytes(table, { ...csv, hasBom: true });
  const { table: raw } = readCsvTable(bytes, { name: 'export.csv', encoding: null, separator: null });
  let next = 5_000;
  const origin = {
    fileName: 'export.csv',
    size: 1,
    encoding: 'utf-8',
    lineEnds: 'crlf',
    format: 'text',
    hash: '',
    scope: '',
  } as const;
  const resolution = resolved(
    resolveTable(dossier, raw, guessPlan(raw, dossier), {
      textOf: (hash) => codePointIndex(texts.get(hash) ?? ''),
      structureOf: () => ({ blocks: [] }),
      hashText: sha256,
      newId: () => idOf(next++),
      title: 'export',
      origin,
    }),
  );
  const { command } = resolution;
  return { resolution, after: command === null ? dossier : carryOut(dossier, context, texts, [command]) };
}

export const csvOptions = fc.record({
  separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  guardsFormulas: fc.boolean(),
});
