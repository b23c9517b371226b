import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import type { Structure } from '../structure';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

/*
 * The furnished dossier's source 400 reads "Ein erster Text, 🕊️ in dem Moskau etwas verlangt.\n\nUnd Kiew lehnt es ab.";
 * its passage 500 is the range 0–15, "Ein erster Text".
 */
let planning: Planning;
const text = () => planning.texts.get(planning.dossier.sources.get(idOf(400))?.textHash ?? '') ?? '';
const passage = (n = 500) => planning.dossier.passages.get(idOf(n));
const source = () => planning.dossier.sources.get(idOf(400));

function correct(to: string, structure: Structure | null = null, reason = 'typo') {
  return { type: 'source.correct', id: idOf(400), text: to, structure, reason } as const;
}

/** Gives the source a text and marks words of it, the first ones or those of another place, as passage 500. */
function mark(to: string, words: string, occurrence = 0): void {
  planning.do(correct(to));
  let at = -1;
  for (let n = 0; n <= occurrence; n++) at = to.indexOf(words, at + 1);
  const start = [...to.slice(0, at)].length;
  planning.do({ type: 'passage.reanchor', id: idOf(500), start, end: start + [...words].length });
}

describe('correcting a source', () => {
  beforeEach(() => {
    planning = new Planning(sha256);
  });

  it('keeps the earlier text with who replaced it, when and why', () => {
    const before = source();
    planning.do(correct(text().replace('erster', 'zweiter'), null, ' better scan '));
    expect(source()?.versions).toEqual([
      {
        textHash: before?.textHash,
        textLength: before?.textLength,
        structureHash: null,
        replacedAt: '2025-08-10T12:00:00.000Z',
        coder: 'B. Analyst',
        reason: 'better scan',
      },
    ]);
    expect(planning.texts.get(before?.textHash ?? '')).toContain('erster');
  });

  it('moves a passage whose words stand elsewhere, with its new place, context, paragraph and page', () => {
    const added = `🕊️ Vorwort.\n\n${text()}`;
    const blocks = [
      { kind: 'pageBreak', start: 0, end: 0, page: 'i' },
      { kind: 'pageBreak', start: 13, end: 13, page: '1' },
    ] as const;
    planning.do(correct(added, { blocks }));
    expect(passage()).toMatchObject({
      textHash: source()?.textHash,
      start: 13,
      end: 28,
      paragraph: 2,
      page: '1',
      quote: 'Ein erster Text',
    });
    expect(passage()?.prefix).toBe('🕊️ Vorwort.\n\n');
  });

  it('leaves a passage whose words are altered, or stand in two places, with the earlier text', () => {
    const before = passage();
    planning.do(correct(text().replace('erster', 'zweiter')));
    expect(passage()).toEqual(before);
    planning.do(correct(`Ein erster Text. Ein erster Text.`));
    expect(passage()).toEqual(before);
  });

  it('never moves a passage to a sentence that differs only in the name of the party', () => {
    const first = 'Moskau verlangt den Abzug. Kiew verlangt den Abzug.';
    planning.do(correct(first));
    planning.do({ type: 'passage.reanchor', id: idOf(500), start: 7, end: 26 });
    expect(passage()?.quote).toBe('verlangt den Abzug.');
    const before = passage();
    planning.do(correct('Kiew verlangt den Abzug.'));
    expect(passage()).toEqual(before);
  });

  it('never settles a passage on the same words elsewhere when those it was marked in are altered', () => {
    const same = 'Kiew nennt diese Bedingungen unannehmbar';
    const before = `Moskau verlangt, dass Kiew auf die NATO verzichtet.\n\n${same}, und will Garantien.`;
    const again = `Moskau verlangt, dass Kiew auf die NATO verzichtet.\n\n${same} und verlangt Truppen.`;
    mark(`${before}\n\n${again}`, same);
    const marked = passage();
    planning.do(correct(`${before.replace('nennt', 'nannte')}\n\n${again}`));
    expect(passage()).toEqual(marked);
    // Nor at the next correction, which has nothing to do with it.
    planning.do(correct(`${before.replace('nennt', 'nannte')}\n\n${again} Ende.`));
    expect(passage()).toEqual(marked);
  });

  it('keeps a passage in its place where nothing was changed, however often its words stand elsewhere', () => {
    const sentence = 'Moskau verlangt, dass Kiew auf die NATO verzichtet, und nennt das endgültig. ';
    mark(`${sentence.repeat(4)}Vertippt. ${sentence.repeat(4)}`, 'Kiew auf die NATO', 2);
    const start = passage()?.start ?? 0;
    planning.do(correct(`${sentence.repeat(4)}Getippt: 🕊️. ${sentence.repeat(4)}`));
    expect(passage()).toMatchObject({ start, textHash: source()?.textHash });
    mark(text(), 'Kiew auf die NATO', 6);
    const later = passage()?.start ?? 0;
    planning.do(correct(`${sentence.repeat(4)}. ${sentence.repeat(4)}`));
    expect(passage()).toMatchObject({ start: later - 'Getippt: 🕊'.length, textHash: source()?.textHash });
  });

  it('waits when one of two places is gone and nobody can tell which', () => {
    const sentence = 'Moskau verlangt, dass Kiew auf die NATO verzichtet, und nennt das endgültig. ';
    mark(`Vor. ${sentence.repeat(3)}Zwischen. ${sentence.repeat(3)}Nach.`, 'Kiew auf die NATO', 1);
    const marked = passage();
    planning.do(correct(`Davor. ${sentence.repeat(3)}Danach.`));
    expect(passage()).toEqual(marked);
  });

  it('changes nothing when text and structure are the same, and takes a structure alone for another version', () => {
    expect(planning.do(correct(text())).changes).toEqual([]);
    planning.do(correct(text(), { blocks: [{ kind: 'paragraph', start: 0, end: 10 }] }));
    expect(source()?.versions).toHaveLength(1);
    expect(source()?.structureHash).not.toBeNull();
  });

  it('gives a passage its page anew when only the structure of the text is another', () => {
    const pages = (page: string): Structure => ({ blocks: [{ kind: 'pageBreak', start: 0, end: 0, page }] });
    planning.do(correct(text(), pages('7')));
    expect(passage()?.page).toBe('7');
    planning.do(correct(text(), pages('8')));
    expect(passage()).toMatchObject({ page: '8', start: 0, end: 15, quote: 'Ein erster Text' });
  });

  it('is refused with an empty text, one that another source has, and the structure of another text', () => {
    expect(planning.refusal(correct(' \n')).code).toBe('textEmpty');
    const other = planning.texts.get(planning.dossier.sources.get(idOf(401))?.textHash ?? '') ?? '';
    expect(planning.refusal(correct(other)).code).toBe('textDuplicate');
    const structure: Structure = { blocks: [{ kind: 'paragraph', start: 0, end: 10_000 }] };
    expect(planning.refusal(correct('Anders.', structure)).code).toBe('requestInvalid');
  });

  it('brings the passage back when the earlier text returns', () => {
    const before = passage();
    const earlier = text();
    planning.do(correct('Ganz anders.'));
    planning.do({ type: 'passage.orphan', ids: [idOf(500)] });
    expect(passage()?.orphanedAt).toBe('2025-08-10T12:00:00.000Z');
    planning.do(correct(earlier));
    expect(passage()).toEqual(before);
    expect(source()?.versions).toHaveLength(2);
  });

  it('keeps a text that was corrected from coming in again as another source', () => {
    const before = source();
    if (before === undefined) throw new Error('the source should be there');
    const { structureHash: _s, versions: _v, textHash, textLength: _l, deletedAt: _d, ...fields } = before;
    const earlier = text();
    planning.do(correct('Ganz anders.'));
    const again = { ...fields, id: idOf(410), text: earlier, structure: null };
    expect(planning.refusal({ type: 'source.import', sources: [again] }).code).toBe('textDuplicate');
    expect(textHash).not.toBe(source()?.textHash);
  });
});

describe('reviewing a passage', () => {
  beforeEach(() => {
    planning = new Planning(sha256);
    planning.do(correct(text().replace('erster', 'zweiter')));
  });

  it('places it in the present text with the words that stand there', () => {
    planning.do({ type: 'passage.reanchor', id: idOf(500), start: 0, end: 16 });
    expect(passage()).toMatchObject({ quote: 'Ein zweiter Text', textHash: source()?.textHash, end: 16 });
  });

  it('is refused where another passage stands, in empty places and beyond the end', () => {
    planning.do({ type: 'passage.reanchor', id: idOf(500), start: 0, end: 16 });
    planning.do({
      type: 'position.attach',
      id: idOf(600),
      evidence: { passageId: idOf(510), role: 'context' },
      passage: { id: idOf(510), sourceId: idOf(400), start: 0, end: 3, translation: '', note: '' },
    });
    const place = (start: number, end: number) =>
      planning.refusal({ type: 'passage.reanchor', id: idOf(500), start, end }).code;
    expect([place(0, 3), place(4, 4), place(3, 4), place(0, 9_999)]).toEqual([
      'rangeTaken',
      'passageEmpty',
      'passageEmpty',
      'passageOutOfRange',
    ]);
  });

  it('places several in one step, all or none, and never two in one place', () => {
    planning.do({
      type: 'position.attach',
      id: idOf(600),
      evidence: { passageId: idOf(510), role: 'context' },
      passage: { id: idOf(510), sourceId: idOf(400), start: 0, end: 3, translation: '', note: '' },
    });
    const places = (end: number) => [
      { id: idOf(500), start: 0, end },
      { id: idOf(510), start: 4, end: 10 },
    ];
    expect(planning.do({ type: 'passage.reanchorAll', places: places(3) }).changes).toHaveLength(2);
    expect([passage(500)?.quote, passage(510)?.quote]).toEqual(['Ein', 'zweite']);
    const twice = places(3).map(({ id }) => ({ id, start: 0, end: 10 }));
    expect(planning.refusal({ type: 'passage.reanchorAll', places: twice }).code).toBe('rangeTaken');
  });

  it('leaves it with the earlier text when somebody says so, once', () => {
    planning.do({ type: 'passage.orphan', ids: [idOf(500), idOf(500)] });
    expect(passage()?.orphanedAt).toBe('2025-08-10T12:00:00.000Z');
    expect(planning.do({ type: 'passage.orphan', ids: [idOf(500), idOf(501)] }).changes).toEqual([]);
  });
});
