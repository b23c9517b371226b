import { describe, expect, it } from 'vitest';
import { DossierError } from '../shared/errors';
import { PendingAnswers } from './pending-answers';

describe('PendingAnswers', () => {
  it('gives each export its own answer, in whatever order they come', async () => {
    const exports = new PendingAnswers<number>();
    const ids: number[] = [];
    const first = exports.ask((id) => ids.push(id));
    const second = exports.ask((id) => ids.push(id));
    exports.resolve(ids[1] ?? 0, 20);
    exports.reject(ids[0] ?? 0, new DossierError('diskFull'));
    await expect(second).resolves.toBe(20);
    await expect(first).rejects.toMatchObject({ code: 'diskFull' });
  });

  it('refuses everything that waits when the engine is gone, and ignores late answers', async () => {
    const exports = new PendingAnswers<number>();
    const ids: number[] = [];
    const waiting = exports.ask((id) => ids.push(id));
    exports.rejectAll(new DossierError('engineLost'));
    exports.resolve(ids[0] ?? 0, 1);
    await expect(waiting).rejects.toMatchObject({ code: 'engineLost' });
  });
});
