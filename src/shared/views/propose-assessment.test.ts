import { describe, expect, it } from 'vitest';
import type { Position } from '../model';
import { anIssue, aPosition, idOf } from '../testing/rows';
import type { Firmness, Stance } from '../vocabulary';
import { proposeAssessment } from './propose-assessment';

const issue = anIssue(idOf(11));
let count = 0;
function party(
  stance: Stance,
  firmness: Firmness = 'firm',
  scaleValue: number | null = null,
  codedShift: 'withdrawn' | null = null,
) {
  count += 1;
  return aPosition(idOf(100 + count), idOf(count), issue.id, { stance, firmness, scaleValue, codedShift });
}
function propose(positions: readonly Position[]) {
  return proposeAssessment(positions.map((current) => ({ current, contradicts: [] })));
}
function judged(...positions: readonly Position[]) {
  return propose(positions)?.judgement ?? null;
}

describe('what is proposed by the scale', () => {
  it('is how far the outermost parties stand apart, whatever their stances', () => {
    const at = (value: number) => party('demands', 'firm', value);
    expect(judged(at(50), at(60))).toBe('aligned');
    expect(judged(at(50), at(55), at(61))).toBe('bridgeable');
    expect(judged(at(30), at(70))).toBe('bridgeable');
    expect(judged(at(30), at(71))).toBe('opposed');
  });

  it('is hardened by two red lines and softened by two flexible ends', () => {
    expect(judged(party('demands', 'redLine', 30), party('rejects', 'redLine', 50))).toBe('opposed');
    expect(judged(party('demands', 'redLine', 30), party('rejects', 'firm', 50))).toBe('bridgeable');
    expect(judged(party('demands', 'flexible', 0), party('rejects', 'flexible', 100))).toBe('bridgeable');
  });

  it('says who stands where', () => {
    const [low, high] = [party('demands', 'firm', 10), party('demands', 'firm', 90)];
    expect(propose([high, low])?.reasons).toEqual([
      { kind: 'scale', gap: 80, low: low.partyId, high: high.partyId },
    ]);
  });
});

describe('what is proposed by the stances', () => {
  it('is opposed where one refuses what another wants, and bridgeable where one of them is flexible', () => {
    expect(judged(party('demands'), party('rejects'))).toBe('opposed');
    expect(judged(party('accepts'), party('rejects'))).toBe('opposed');
    expect(judged(party('demands', 'flexible'), party('rejects'))).toBe('bridgeable');
    expect(judged(party('demands'), party('rejects'), party('rejects', 'flexible'))).toBe('opposed');
  });

  it('is bridgeable where somebody sets conditions', () => {
    expect(judged(party('demands'), party('conditions'))).toBe('bridgeable');
  });

  it('is aligned where a demand is met, where both offer, and where all refuse', () => {
    expect(judged(party('demands'), party('accepts'))).toBe('aligned');
    expect(judged(party('offers'), party('accepts'))).toBe('aligned');
    expect(judged(party('rejects'), party('rejects'))).toBe('aligned');
  });

  it('is nothing where two demands may want the same or the opposite, and where fewer than two have spoken', () => {
    expect(judged(party('demands'), party('demands'))).toBeNull();
    expect(judged(party('demands'), party('signals'))).toBeNull();
    expect(judged(party('demands'))).toBeNull();
    expect(judged()).toBeNull();
  });

  it('leaves out what was withdrawn', () => {
    expect(judged(party('demands', 'firm', null, 'withdrawn'), party('rejects'))).toBeNull();
  });
});

it('is never aligned while a party says yes and no on one day, unless it has withdrawn that', () => {
  const [yes, no, other] = [party('accepts'), party('rejects'), party('offers')];
  const between = (contradicts: readonly Position[], current = yes) =>
    proposeAssessment([
      { current, contradicts },
      { current: other, contradicts: [] },
    ])?.judgement ?? null;
  expect(between([])).toBe('aligned');
  expect(between([no])).toBeNull();
  expect(between([yes], no)).toBe('opposed');
  expect(
    proposeAssessment([
      { current: { ...yes, codedShift: 'withdrawn' }, contradicts: [no] },
      { current: other, contradicts: [] },
      { current: party('accepts'), contradicts: [] },
    ])?.judgement,
  ).toBe('aligned');
});
