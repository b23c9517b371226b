import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../../shared/commands';
import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import { createSession } from './create-session';
import { openSession } from './open-session';
import type { Session } from './session';
import type { SessionOptions } from './session-options';
import { anyCommand as anyCommandAtAll } from './testing/arbitrary-commands';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

type Step =
  | { readonly do: 'command' | 'commandWhileSaving'; readonly command: Command }
  | { readonly do: 'undo' | 'redo' | 'crash' | 'close' | 'checkpoint' };

const [party, issue, source] = [100, 200, 300];
const nth = fc.integer({ min: 0, max: 3 });

/** Commands on a handful of entries, so that many meet; those that cannot be carried out are refused and count as nothing. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: anyCommandAtAll },
  nth.map((n) => createParty(party + n)),
  nth.map((n) => createIssue(issue + n)),
  nth.map((n) => importSource(source + n, `النص رقم ${n} والقرم\n🕊️ Крим`.repeat(n + 5))),
  fc
    .tuple(nth, nth, nth, fc.nat(20))
    .map(([p, i, s, n]) =>
      recordPosition(1_000 + n, { party: party + p, issue: issue + i, source: source + s }),
    ),
  fc
    .tuple(nth, fc.string())
    .map(([n, name]): Command => ({ type: 'party.edit', id: testId(party + n), patch: { name } })),
  fc
    .tuple(nth, nth)
    .map(([n, to]): Command => ({ type: 'party.move', id: testId(party + n), before: testId(party + to) })),
  fc.nat(20).map((n): Command => ({ type: 'position.delete', ids: [testId(1_000 + n)] })),
  fc.nat(20).map(
    (n): Command => ({
      type: 'position.edit',
      id: testId(1_000 + n),
      patch: { tags: ['a', 'b'], firmness: 'firm' },
    }),
  ),
  nth.map((n): Command => ({ type: 'source.delete', id: testId(source + n) })),
  fc.string().map((title): Command => ({ type: 'dossier.rename', title })),
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: anyCommand.map((command): Step => ({ do: 'command', command })) },
  { weight: 2, arbitrary: anyCommand.map((command): Step => ({ do: 'commandWhileSaving', command })) },
  { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'undo' }, { do: 'redo' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'crash' }, { do: 'close' }, { do: 'checkpoint' }) },
);

const options: SessionOptions = { coder: 'A. Analyst', schedule: () => () => {} };

/** A session over its restarts, with a count of what can be undone by the rules of undo alone. */
class Analyst {
  session: Session;
  undoable = 0;
  redoable = 0;
  #next = 10_000;

  constructor(session: Session) {
    this.session = session;
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'command':
        this.#command(step.command);
        return;
      case 'commandWhileSaving': {
        const saving = this.session.checkpoint();
        this.#command(step.command);
        expect((await saving).isSaved).toBe(true);
        return;
      }
      case 'undo':
        this.undo();
        return;
      case 'redo':
        this.redo();
        return;
      case 'checkpoint':
        expect((await this.session.checkpoint()).isSaved).toBe(true);
        return;
      case 'close':
        expect(await this.session.close()).toBeNull();
        await this.#reopen();
        return;
      case 'crash':
        await this.#reopen();
        return;
    }
  }

  undo(): void {
    if (this.undoable === 0) return;
    this.session.undo(this.#id());
    this.undoable -= 1;
    this.redoable += 1;
  }

  redo(): void {
    if (this.redoable === 0) return;
    this.session.redo(this.#id());
    this.redoable -= 1;
    this.undoable += 1;
  }

  #command(command: Command): void {
    const before = this.session.dossier;
    try {
      if (this.session.execute(this.#id(), command).changed === null) return;
      this.undoable += 1;
      this.redoable = 0;
    } catch (error) {
      expect(error).toBeInstanceOf(DossierError);
      expect(this.session.dossier).toBe(before);
    }
  }

  async #reopen(): Promise<void> {
    const { dossier, undoState, path } = this.session;
    this.session = await openSession(path, options);
    expect(this.session.dossier).toEqual(dossier);
    expect(orderOf(this.session.dossier)).toEqual(orderOf(dossier));
    expect(this.session.undoState).toEqual(undoState);
  }

  #id(): string {
    this.#next += 1;
    return testId(this.#next);
  }
}

function orderOf(dossier: Dossier): readonly string[] {
  return Object.values(dossier).flatMap((rows) => [...rows.keys()]);
}

it('comes back to the start by undoing everything and to the end by redoing it, with restarts and crashes between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
      const path = join(temporaryFolder(), 'ukraine.parley');
      const analyst = new Analyst(await createSession(path, [createDossier, createParty(100)], options));
      const start = analyst.session.dossier;
      for (const step of steps) await analyst.take(step);
      while (analyst.redoable > 0) analyst.redo();
      const end = analyst.session.dossier;
      const order = orderOf(end);

      const count = analyst.undoable;
      while (analyst.undoable > 0) analyst.undo();
      expect(analyst.session.undoState.undo).toBeNull();
      expect(analyst.session.dossier).toEqual(start);
      await analyst.take({ do: 'crash' });
      while (analyst.redoable > 0) analyst.redo();
      expect(analyst.undoable).toBe(count);
      expect(analyst.session.undoState.redo).toBeNull();
      expect(analyst.session.dossier).toEqual(end);
      expect(orderOf(analyst.session.dossier)).toEqual(order);
      // The log replayed, and the file written from it.
      await analyst.take({ do: 'crash' });
      await analyst.take({ do: 'close' });
      expect(orderOf(analyst.session.dossier)).toEqual(order);
      await analyst.session.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
