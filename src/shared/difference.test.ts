import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../main/dossier/database';
import { sha256 } from '../main/dossier/hash';
import { migrate } from '../main/dossier/migrate';
import { readDossier } from '../main/dossier/rows';
import { anyCommand } from '../main/dossier/testing/arbitrary-commands';
import { anyCreations, arbitraryTexts } from '../main/dossier/testing/arbitrary-rows';
import { writeChange } from '../main/dossier/write-change';
import { apply, type Change, ChangeSetSchema, reverse } from './changes';
import type { Command } from './commands';
import { differenceOf, textHashesOf } from './difference';
import { emptyDossier } from './dossier';
import { DossierError } from './errors';
import type { Dossier, TableName } from './model';
import { plan } from './plan';
import { furnishedDossier } from './testing/furnished-dossier';
import { planContext } from './testing/plan-context';
import { aDossier, anIssue, aParty, aPosition, aSource, idOf } from './testing/rows';

const AT = '2025-09-01T08:00:00.000Z';

/** The dossier that creations of every table lead to, with those whose place in the list `isIn` leaves out. */
function some(creations: readonly Change[], isIn: readonly boolean[]): Dossier {
  const kept = creations.filter((change, n) => change.table === 'meta' || isIn[n % isIn.length] === true);
  return apply(emptyDossier(), { changes: kept, texts: {} });
}
const anyTables = fc.integer({ min: 1, max: 8 });
const anyChoice = fc.array(fc.boolean(), { minLength: 15, maxLength: 15 });

/** `then`, with the rows that only `now` has as the restored dossier should hold them. */
function expected(now: Dossier, then: Dossier): Dossier {
  const tables = (Object.keys(now) as TableName[]).map((table) => {
    const rows = new Map<string, unknown>(then[table]);
    for (const [id, row] of now[table]) {
      if (rows.has(id)) continue;
      rows.set(id, 'deletedAt' in row && row.deletedAt === null ? { ...row, deletedAt: AT } : row);
    }
    return [table, rows] as const;
  });
  return { ...emptyDossier(), ...Object.fromEntries(tables) };
}

/** What commands make of a dossier; those that are refused are left out. */
function carriedOut(start: Dossier, commands: readonly Command[], texts: Map<string, string>): Dossier {
  const context = planContext(sha256, texts);
  return commands.reduce((dossier, command) => {
    try {
      const changeSet = plan(dossier, command, context);
      for (const [hash, text] of Object.entries(changeSet.texts)) texts.set(hash, text);
      return apply(dossier, changeSet);
    } catch (error) {
      if (error instanceof DossierError) return dossier;
      throw error;
    }
  }, start);
}

describe('the difference between a dossier and its backup', () => {
  it('brings the dossier to the backup’s state but for what came later, which is in the bin, and back', () => {
    fc.assert(
      fc.property(anyCreations, anyCreations, anyChoice, anyChoice, (first, second, inNow, inThen) => {
        const [now, then] = [some(first, inNow), some(second, inThen)];
        const difference = differenceOf(now, then, AT);
        expect(ChangeSetSchema.parse(difference)).toEqual(difference);
        for (const change of difference.changes) expect(change.after).not.toBeNull();
        const restored = apply(now, difference);
        expect(restored).toEqual(expected(now, then));
        expect(apply(restored, reverse(difference))).toEqual(now);
        expect(differenceOf(restored, then, '2030-01-01T00:00:00.000Z').changes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of a dossier that is as it was', () => {
    fc.assert(
      fc.property(anyCreations, (creations) => {
        const dossier = some(creations, [true]);
        expect(differenceOf(dossier, dossier, AT)).toEqual({ changes: [], texts: {} });
      }),
      { numRuns: 50 },
    );
  });

  it('leaves every reference whole, in the database too, on the way there and on the way back', async () => {
    const db = await openDatabase(null);
    try {
      migrate(db, 'test');
      const empty = db.exportBytes();
      await fc.assert(
        fc.asyncProperty(
          anyCreations,
          anyCreations,
          anyTables,
          anyTables,
          async (first, second, nowHas, thenHas) => {
            const [now, then] = [some(first, [true]), some(second, [true])].map((dossier, n) =>
              beginningOf(dossier, n === 0 ? nowHas : thenHas),
            ) as [Dossier, Dossier];
            const file = await openDatabase(empty);
            try {
              const write = (changes: readonly Change[]) =>
                file.transaction(() => {
                  for (const change of changes) writeChange(file, change);
                });
              for (const [hash, text] of Object.entries(arbitraryTexts))
                file.run('INSERT INTO source_texts (hash, text) VALUES (?, ?)', [hash, text]);
              write(creationsOf(now));
              const difference = differenceOf(now, then, AT);
              write(difference.changes);
              expect(file.first('PRAGMA foreign_key_check')).toBeNull();
              expect(readDossier(file)).toEqual(apply(now, difference));
              write(reverse(difference).changes);
              expect(readDossier(file)).toEqual(now);
            } finally {
              file.close();
            }
          },
        ),
        { numRuns: 50 },
      );
    } finally {
      db.close();
    }
  });

  it('makes what is not in the bin exactly what was not in the bin, whatever was done meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(anyCommand, { maxLength: 25, size: 'max' }),
        fc.array(anyCommand, { maxLength: 25, size: 'max' }),
        (common, later) => {
          const texts = new Map<string, string>();
          const then = carriedOut(furnishedDossier(planContext(sha256, texts), texts), common, texts);
          const now = carriedOut(then, later, texts);
          const restored = apply(now, differenceOf(now, then, AT));
          for (const table of Object.keys(then) as TableName[]) {
            expect(liveOf(restored, table)).toEqual(liveOf(then, table));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('brings the texts that the dossier lacks, and no other', () => {
    const [known, lacked] = ['a'.repeat(64), 'b'.repeat(64)];
    const meta = [{ id: idOf(1), title: 'Talks', createdAt: AT }];
    const now = aDossier({ meta, sources: [aSource(idOf(2), { textHash: known })] });
    const then = aDossier({
      meta,
      sources: [
        aSource(idOf(2), { textHash: known, title: 'Before' }),
        aSource(idOf(3), { textHash: lacked }),
      ],
    });
    const has = textHashesOf(now);
    const { texts } = differenceOf(now, then, AT, (hash) => (has.has(hash) ? null : `text of ${hash[0]}`));
    expect(texts).toEqual({ [lacked]: 'text of b' });
  });

  it('is refused between two dossiers', () => {
    const [one, other] = [idOf(1), idOf(2)].map((id) =>
      aDossier({ meta: [{ id, title: 'Talks', createdAt: AT }] }),
    );
    if (one === undefined || other === undefined) throw new Error('there are two');
    expect(() => differenceOf(one, other, AT)).toThrow('requestInvalid');
  });

  it('takes the title back as well', () => {
    const [now, then] = ['Now', 'Then'].map((title) =>
      aDossier({
        meta: [{ id: idOf(1), title, createdAt: AT }],
        parties: [aParty(idOf(2))],
        issues: [anIssue(idOf(3))],
        positions: title === 'Now' ? [aPosition(idOf(4), idOf(2), idOf(3))] : [],
      }),
    );
    if (now === undefined || then === undefined) throw new Error('there are two');
    expect(differenceOf(now, then, AT).changes.map(({ table }) => table)).toEqual(['meta', 'positions']);
  });
});

function liveOf(dossier: Dossier, table: TableName): ReadonlyMap<string, unknown> {
  const rows: Iterable<[string, object]> = dossier[table];
  return new Map([...rows].filter(([, row]) => !('deletedAt' in row) || row.deletedAt === null));
}

function creationsOf(dossier: Dossier): readonly Change[] {
  return (Object.keys(dossier) as TableName[]).flatMap((table) =>
    [...dossier[table]].map(([id, after]) => ({ table, id, before: null, after }) as unknown as Change),
  );
}

/** The dossier with its first tables only: what is in one of them refers to none that comes after it. */
function beginningOf(dossier: Dossier, tables: number): Dossier {
  const kept = Object.entries(dossier).map(([table, rows], n) => [table, n < tables ? rows : new Map()]);
  return { ...emptyDossier(), ...Object.fromEntries(kept) };
}
