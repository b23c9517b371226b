import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../main/dossier/hash';
import { anyCommand } from '../main/dossier/testing/arbitrary-commands';
import { apply, type Change, type ChangeSet, ChangeSetSchema, reverse } from './changes';
import { Command, type CommandOf, type CommandType } from './commands';
import { emptyDossier, live } from './dossier';
import { DossierError, type ErrorCode } from './errors';
import { fold } from './fold';
import { isBlank } from './is-blank';
import { type Dossier, TABLE_SCHEMAS, type TableName } from './model';
import { plan } from './plan';
import { furnishedDossier } from './testing/furnished-dossier';
import { Past } from './testing/past';
import { planContext } from './testing/plan-context';
import { aDossier, idOf } from './testing/rows';

/** What each command may touch, and with what it may be refused, as the comments in plan/ say. */
const PASSAGE_ERRORS = ['passageEmpty', 'passageOutOfRange', 'passageWholeText'] as const;
const POSITION_ERRORS = [
  'notFound',
  'speakerOfOtherParty',
  'dateMissing',
  'dateInvalid',
  'statementMissing',
  'scaleValueWithoutScale',
] as const;
const NAME_ERRORS = ['nameMissing', 'nameTaken'] as const;
const CITATION_ERRORS = ['titleMissing', 'dateInvalid', 'urlInvalid'] as const;
const RULES: Readonly<
  Record<CommandType, { readonly tables: readonly TableName[]; readonly errors: readonly ErrorCode[] }>
> = {
  'dossier.create': { tables: ['meta'], errors: ['titleMissing', 'alreadyExists'] },
  'dossier.rename': { tables: ['meta'], errors: ['titleMissing'] },
  'party.create': {
    tables: ['parties'],
    errors: ['alreadyExists', 'notFound', 'parentIsDescendant', ...NAME_ERRORS],
  },
  'party.edit': { tables: ['parties'], errors: ['notFound', 'parentIsDescendant', ...NAME_ERRORS] },
  'party.move': { tables: ['parties'], errors: ['notFound'] },
  'party.delete': { tables: ['parties'], errors: ['notFound', 'inUse'] },
  'party.merge': {
    tables: ['parties', 'speakers', 'positions', 'events'],
    errors: ['notFound', 'requestInvalid'],
  },
  'speaker.create': { tables: ['speakers'], errors: ['alreadyExists', 'notFound', ...NAME_ERRORS] },
  'speaker.edit': { tables: ['speakers'], errors: ['notFound', ...NAME_ERRORS] },
  'speaker.delete': { tables: ['speakers'], errors: ['notFound', 'inUse'] },
  'issue.create': {
    tables: ['issues'],
    errors: ['alreadyExists', 'notFound', ...NAME_ERRORS, 'scaleInvalid'],
  },
  'issue.edit': { tables: ['issues'], errors: ['notFound', ...NAME_ERRORS, 'scaleInvalid', 'inUse'] },
  'issue.move': { tables: ['issues'], errors: ['notFound', 'parentIsDescendant', 'nameTaken'] },
  'issue.delete': { tables: ['issues'], errors: ['notFound', 'inUse'] },
  'issue.merge': {
    tables: ['issues', 'positions', 'assessments'],
    errors: ['notFound', 'requestInvalid', 'nameTaken'],
  },
  'issue.split': {
    tables: ['issues', 'positions', 'assessments'],
    errors: ['alreadyExists', 'notFound', ...NAME_ERRORS],
  },
  'source.import': {
    tables: ['sources'],
    errors: [
      'alreadyExists',
      ...CITATION_ERRORS,
      'textEmpty',
      'textBinary',
      'textUndecodable',
      'textDuplicate',
      'requestInvalid',
    ],
  },
  'source.edit': { tables: ['sources'], errors: ['notFound', ...CITATION_ERRORS] },
  'source.delete': { tables: ['sources'], errors: ['notFound', 'inUse'] },
  'source.correct': {
    tables: ['sources', 'passages'],
    errors: ['notFound', 'textEmpty', 'textBinary', 'textUndecodable', 'textDuplicate', 'requestInvalid'],
  },
  'passage.edit': { tables: ['passages'], errors: ['notFound'] },
  'passage.reanchor': { tables: ['passages'], errors: ['notFound', ...PASSAGE_ERRORS, 'rangeTaken'] },
  'passage.reanchorAll': { tables: ['passages'], errors: ['notFound', ...PASSAGE_ERRORS, 'rangeTaken'] },
  'passage.orphan': { tables: ['passages'], errors: ['notFound'] },
  'position.record': {
    tables: ['positions', 'passages'],
    errors: ['alreadyExists', ...POSITION_ERRORS, 'evidenceMissing', 'passageTwice', ...PASSAGE_ERRORS],
  },
  'position.edit': { tables: ['positions', 'passages'], errors: [...POSITION_ERRORS, 'passageTwice'] },
  'position.editAll': { tables: ['positions'], errors: [...POSITION_ERRORS] },
  'position.importAll': {
    tables: ['parties', 'speakers', 'issues', 'sources', 'passages', 'positions'],
    errors: [
      'alreadyExists',
      ...POSITION_ERRORS,
      ...NAME_ERRORS,
      ...CITATION_ERRORS,
      ...PASSAGE_ERRORS,
      'parentIsDescendant',
      'scaleInvalid',
      'textEmpty',
      'textBinary',
      'textUndecodable',
      'textDuplicate',
      'evidenceMissing',
      'requestInvalid',
    ],
  },
  'position.attach': {
    tables: ['positions', 'passages'],
    errors: ['notFound', 'alreadyExists', 'passageTwice', 'requestInvalid', ...PASSAGE_ERRORS],
  },
  'position.detach': { tables: ['positions', 'passages'], errors: ['notFound', 'lastEvidence'] },
  'position.delete': { tables: ['positions', 'passages'], errors: ['notFound'] },
  'backup.restore': { tables: ['parties'], errors: ['requestInvalid'] },
  'assessment.record': {
    tables: ['assessments'],
    errors: ['alreadyExists', 'notFound', 'dateMissing', 'dateInvalid'],
  },
  'assessment.edit': { tables: ['assessments'], errors: ['notFound', 'dateMissing', 'dateInvalid'] },
  'assessment.delete': { tables: ['assessments'], errors: ['notFound'] },
  'event.create': {
    tables: ['events'],
    errors: ['alreadyExists', 'notFound', 'nameMissing', 'dateMissing', 'dateInvalid', 'datesReversed'],
  },
  'event.edit': {
    tables: ['events'],
    errors: ['notFound', 'nameMissing', 'dateMissing', 'dateInvalid', 'datesReversed'],
  },
  'event.delete': { tables: ['events'], errors: ['notFound'] },
  'tag.rename': { tables: ['positions'], errors: ['notFound', 'nameMissing'] },
  'tag.delete': { tables: ['positions'], errors: ['notFound'] },
  'record.restore': {
    tables: Object.keys(TABLE_SCHEMAS) as TableName[],
    errors: [
      'notFound',
      'restoreFirst',
      'nameTaken',
      'parentIsDescendant',
      'scaleValueWithoutScale',
      'inUse',
      'textDuplicate',
    ],
  },
  'bin.restore': {
    tables: ['parties', 'speakers', 'issues', 'sources', 'passages', 'positions', 'assessments', 'events'],
    errors: [
      'notFound',
      'restoreNameTaken',
      'restoreNameTwice',
      'restoreTextDuplicate',
      'restoreTextTwice',
      'restoreWithoutScale',
      'restorePassageAlone',
    ],
  },
};

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** Everything in its order: two dossiers that read alike. */
function listing(dossier: Dossier): readonly unknown[] {
  return Object.entries(dossier).map(([table, rows]) => [table, ...rows.entries()]);
}

/** The rows that a change names and the way back; plain so that a failure shows the commands. */
function expectOnlyNamedRowsToChange(before: Dossier, after: Dossier, changes: readonly Change[]): void {
  for (const table of Object.keys(before) as TableName[]) {
    const named = new Set(changes.filter((change) => change.table === table).map((change) => change.id));
    for (const [id, row] of after[table]) if (!named.has(id)) expect(before[table].get(id)).toBe(row);
    for (const id of before[table].keys()) if (!named.has(id)) expect(after[table].has(id)).toBe(true);
  }
}

function expectUniqueNames(rows: readonly { readonly name: string }[]): void {
  const names = rows.map((row) => fold(row.name));
  expect(new Set(names).size).toBe(names.length);
  for (const { name } of rows) expect(isBlank(name)).toBe(false);
}

/** What always holds of a dossier, whatever was done to it. */
function expectSound(dossier: Dossier, texts: ReadonlyMap<string, string>): void {
  const isLive = (table: Exclude<TableName, 'meta'>, id: string) =>
    dossier[table].get(id)?.deletedAt === null;
  expectUniqueNames(live(dossier.parties));
  for (const speakers of Map.groupBy(live(dossier.speakers), (speaker) => speaker.partyId)) {
    expect(isLive('parties', speakers[0])).toBe(true);
    expectUniqueNames(speakers[1]);
  }
  for (const [parentId, issues] of Map.groupBy(live(dossier.issues), (issue) => issue.parentId)) {
    if (parentId !== null) expect(isLive('issues', parentId)).toBe(true);
    expectUniqueNames(issues);
  }
  for (const issue of live(dossier.issues)) {
    const above = new Set<string>();
    for (let up: string | null = issue.id; up !== null; up = dossier.issues.get(up)?.parentId ?? null) {
      expect(above.has(up)).toBe(false);
      above.add(up);
    }
  }
  for (const passage of live(dossier.passages)) {
    const text = texts.get(passage.textHash) ?? '';
    expect(isLive('sources', passage.sourceId)).toBe(true);
    expect([...text].slice(passage.start, passage.end).join('')).toBe(passage.quote);
    expect(passage.quote.trim()).not.toBe('');
    const citing = live(dossier.positions).filter((one) =>
      one.evidence.some((e) => e.passageId === passage.id),
    );
    expect(citing).not.toEqual([]);
  }
  for (const position of live(dossier.positions)) {
    const issue = dossier.issues.get(position.issueId);
    expect(isLive('parties', position.partyId) && isLive('issues', position.issueId)).toBe(true);
    if (position.scaleValue !== null) expect(issue?.scale).not.toBeNull();
    if (position.speakerId !== null) {
      expect(isLive('speakers', position.speakerId)).toBe(true);
      expect(dossier.speakers.get(position.speakerId)?.partyId).toBe(position.partyId);
    }
    const cited = position.evidence.map((each) => each.passageId);
    expect(cited.length).toBeGreaterThan(0);
    expect(new Set(cited).size).toBe(cited.length);
    expect(cited.every((id) => isLive('passages', id))).toBe(true);
  }
  for (const assessment of live(dossier.assessments)) expect(isLive('issues', assessment.issueId)).toBe(true);
  for (const event of live(dossier.events)) {
    expect(event.partyIds.every((id) => isLive('parties', id))).toBe(true);
    expect(new Set(event.partyIds).size).toBe(event.partyIds.length);
  }
  for (const party of live(dossier.parties)) {
    const above = new Set<string>();
    for (let up: string | null = party.id; up !== null; up = dossier.parties.get(up)?.parentId ?? null) {
      expect(above.has(up)).toBe(false);
      expect(isLive('parties', up)).toBe(true);
      above.add(up);
    }
  }
}

/** The record is as it was after that transaction, but for when it was changed and whether it was in the bin. */
function expectRestored(after: Dossier, step: CommandOf<'record.restore'>, past: Past): void {
  const now: object = after[step.table].get(step.id) ?? {};
  const then: object = past.rowAt(step.table, step.id, step.seq) ?? {};
  const stamps = { updatedAt: '', deletedAt: null };
  expect({ ...now, ...stamps }).toEqual({ ...then, ...stamps });
  expect('deletedAt' in now ? now.deletedAt : null).toBeNull();
}

const bare = aDossier({ meta: [{ id: idOf(1), title: 'Talks', createdAt: '2025-08-01T00:00:00.000Z' }] });
function begin(isFurnished: boolean) {
  const texts = new Map<string, string>();
  const context = planContext(sha256, texts);
  return { texts, context, start: isFurnished ? furnishedDossier(context, texts) : bare };
}
type Step = Command | 'undo' | 'redo';
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: anyCommand },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

describe('planning', () => {
  it('keeps every dossier sound, changes nothing but what it names, and can always be taken back and done again', () => {
    const carriedOut = new Set<CommandType>();
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyStep, { maxLength: 60, size: 'max' }), (isFurnished, steps) => {
        const { texts, context: withoutPast, start } = begin(isFurnished);
        const past = new Past(start);
        const context = { ...withoutPast, rowAt: past.rowAt.bind(past) };
        let dossier = start;
        const done: ChangeSet[] = [];
        const undone: ChangeSet[] = [];
        const states: (readonly unknown[])[] = [listing(start)];
        for (const step of steps) {
          if (step === 'undo' || step === 'redo') {
            const changeSet = (step === 'undo' ? done : undone).pop();
            if (changeSet === undefined) continue;
            const again = step === 'undo' ? reverse(changeSet) : changeSet;
            dossier = apply(dossier, again);
            past.add(again.changes);
            (step === 'undo' ? undone : done).push(changeSet);
            if (step === 'undo') states.pop();
            else states.push(listing(dossier));
            expect(listing(dossier)).toEqual(states.at(-1));
            continue;
          }
          const rule = RULES[step.type];
          expect(Command.parse(step)).toEqual(step);
          const before = listing(dossier);
          let changeSet: ChangeSet;
          try {
            changeSet = plan(dossier, frozen(step), context);
          } catch (error) {
            if (!(error instanceof DossierError)) throw error;
            expect(rule.errors).toContain(error.code);
            expect(listing(dossier)).toEqual(before);
            continue;
          }
          expect(ChangeSetSchema.parse(changeSet)).toEqual(changeSet);
          for (const change of changeSet.changes) expect(rule.tables).toContain(change.table);
          for (const [hash, text] of Object.entries(changeSet.texts)) texts.set(hash, text);
          const after = apply(dossier, frozen(changeSet));
          expect(listing(dossier)).toEqual(before);
          expectOnlyNamedRowsToChange(dossier, after, changeSet.changes);
          expect(listing(apply(after, reverse(changeSet)))).toEqual(before);
          expect(reverse(reverse(changeSet)).changes).toEqual(changeSet.changes);
          expectSound(after, texts);
          if (step.type === 'record.restore') expectRestored(after, step, past);
          if (changeSet.changes.length === 0) continue;
          past.add(changeSet.changes);
          carriedOut.add(step.type);
          dossier = after;
          done.push(changeSet);
          undone.length = 0;
          states.push(listing(dossier));
        }
        while (done.length > 0) dossier = apply(dossier, reverse(done.pop() ?? { changes: [], texts: {} }));
        expect(listing(dossier)).toEqual(listing(start));
      }),
      { numRuns: 1_500 },
    );
    // The commands meet often enough for all of this to mean something: each kind is carried out.
    const everything = Object.keys(RULES).filter((type) => type !== 'dossier.create');
    expect([...carriedOut].toSorted()).toEqual(everything.toSorted());
  }, 120_000);

  it('asks for nothing when an edit is made a second time', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(anyCommand, { maxLength: 40, size: 'max' }),
        (isFurnished, commands) => {
          const { texts, context, start } = begin(isFurnished);
          let dossier = start;
          for (const command of commands) {
            try {
              const changeSet = plan(dossier, command, context);
              for (const [hash, text] of Object.entries(changeSet.texts)) texts.set(hash, text);
              dossier = apply(dossier, changeSet);
            } catch {
              continue;
            }
            if (!/^(?!tag).*\.(edit|move|rename)$/u.test(command.type)) continue;
            expect(plan(dossier, command, { ...context, now: '2026-01-01T00:00:00.000Z' }).changes).toEqual(
              [],
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('creates a dossier once', () => {
    const context = planContext(sha256);
    const create = { type: 'dossier.create', id: idOf(1), title: ' Talks ' } as const;
    const dossier = apply(emptyDossier(), plan(emptyDossier(), create, context));
    expect(dossier.meta.get(idOf(1))).toEqual({ id: idOf(1), title: 'Talks', createdAt: context.now });
    expect(() => plan(dossier, { ...create, id: idOf(2) }, context)).toThrow('alreadyExists');
  });
});
