import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../main/dossier/hash';
import { anyCommand } from '../main/dossier/testing/arbitrary-commands';
import { expectSound } from '../main/dossier/testing/expect-sound';
import { apply, type Change, type ChangeSet, ChangeSetSchema, reverse } from './changes';
import { Command, type CommandOf, type CommandType } from './commands';
import { emptyDossier } from './dossier';
import { DossierError } from './errors';
import type { Dossier, TableName } from './model';
import { plan } from './plan';
import { COMMAND_RULES } from './testing/command-rules';
import { furnishedDossier } from './testing/furnished-dossier';
import { Past } from './testing/past';
import { planContext } from './testing/plan-context';
import { aDossier, idOf } from './testing/rows';

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
          const rule = COMMAND_RULES[step.type];
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
    const everything = Object.keys(COMMAND_RULES).filter((type) => type !== 'dossier.create');
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
