import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../main/dossier/hash';
import { codePointIndex } from './code-points';
import { correctionEffect, textsOfPassages } from './correction-effect';
import { Planning } from './testing/planning';
import { idOf } from './testing/rows';
import { waitingCount } from './views/review';

let planning: Planning;
const text = () => planning.texts.get(planning.dossier.sources.get(idOf(400))?.textHash ?? '') ?? '';

function effectOf(to: string) {
  const source = planning.dossier.sources.get(idOf(400));
  if (source === undefined) throw new Error('the source should be there');
  const known = textsOfPassages(planning.dossier, source);
  return correctionEffect(planning.dossier, source, codePointIndex(to), (hash) => {
    if (!known.includes(hash)) throw new Error('a text that was not asked for beforehand');
    return planning.context.textOf(hash);
  });
}

/** What is foretold of another text, and what then comes of it. */
function foretold(to: string) {
  const effect = effectOf(to);
  planning.do({ type: 'source.correct', id: idOf(400), text: to, structure: null, reason: '' });
  return { effect, waiting: waitingCount(planning.dossier) };
}

describe('the effect of a correction', () => {
  beforeEach(() => {
    planning = new Planning(sha256);
  });

  it('is foretold as it comes', () => {
    const all = [...planning.dossier.passages.values()].filter(
      ({ sourceId }) => sourceId === idOf(400),
    ).length;
    const moved = foretold(`Vorwort.\n\n${text()}`);
    expect(moved).toEqual({ effect: { moves: all, waits: 0 }, waiting: 0 });
    const altered = foretold(text().replace('erster', 'zweiter'));
    expect(altered.effect.waits).toBe(1);
    expect(altered.waiting).toBe(1);
  });

  it('counts none that was left with an earlier text, unless it comes back', () => {
    const before = text();
    planning.do({ type: 'source.correct', id: idOf(400), text: 'Anders.', structure: null, reason: '' });
    const ids = [...planning.dossier.passages.keys()];
    planning.do({
      type: 'passage.orphan',
      ids: ids.filter((id) => planning.dossier.passages.get(id)?.sourceId === idOf(400)),
    });
    expect(effectOf('Noch anders.')).toEqual({
      moves: 0,
      waits: 0,
    });
    expect(effectOf(before).moves).toBeGreaterThan(0);
  });
});
