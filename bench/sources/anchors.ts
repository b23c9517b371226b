import { sha256 } from '../../src/main/dossier/hash';
import { quoteAt } from '../../src/shared/anchor';
import { candidatesFor } from '../../src/shared/candidates';
import { textWords } from '../../src/shared/candidates/text-words';
import { codePointIndex } from '../../src/shared/code-points';
import { correctSource } from '../../src/shared/plan/correct-source';
import { planContext } from '../../src/shared/testing/plan-context';
import { aDossier, aPassage, aSource, idOf } from '../../src/shared/testing/rows';
import { unprovenPassages } from '../../src/shared/unproven-passages';
import { type Comparison, compare } from '../measure';

const SOURCES = 1_000;
const PASSAGES = 10_000;
/** Passages of the large text. */
const MARKED = 1_000;
const SENTENCE = 'قال المتحدث باسم الوفد إن الموقف لم يتغير وإن المطالب المعروفة ما زالت قائمة. ';
/** Of each text, in sentences: some 20,000 characters, or a million. */
const [USUAL, LARGE] = [250, 12_500];

/** Prints how what passages cost compares with the least that each job needs, medians of 9 rounds. */
export async function anchorsBench(): Promise<void> {
  console.log('\nPassages: milliseconds, beside the least that the job needs.\n');
  for (const comparison of anchorComparisons()) {
    const { name, ms, peerName, peerMs, ratio } = await compare(comparison);
    console.log(
      `${name.padEnd(40)} ${ms.toFixed(1).padStart(9)}   ${peerName.padEnd(36)} ${peerMs.toFixed(1).padStart(9)}   × ${ratio.toPrecision(2)}`,
    );
  }
}

/**
 * What exact passages cost: verifying 10,000 of them in 1,000 texts at opening (to be done in a second), correcting a text of 1 MB under
 * 1,000, and the candidates of one passage in such a text; each beside the least that the job needs.
 */
function anchorComparisons(): readonly Comparison[] {
  return [verification(), correction(), candidates()];
}

function textOf(number: number, sentences: number): string {
  const words = SENTENCE.trim().split(' ');
  // No two sentences alike, as in a text that somebody wrote.
  return Array.from({ length: sentences }, (_, at) => {
    const turned = words.map(
      (__, place) => `${words[(place * 7 + at) % words.length]}${(at * 31 + place) % 97}`,
    );
    return `${number}.${at} 🕊️ ${turned.join(' ')}`;
  }).join('\n');
}

function marked(sourceId: string, text: string, from: number, count: number) {
  const index = codePointIndex(text);
  const textHash = sha256(text);
  const step = Math.floor((index.length - 100) / count);
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = [at * step + 3, at * step + 63];
    return aPassage(idOf(from + at), sourceId, { textHash, start, end, ...quoteAt(index, start, end) });
  });
}

function verification(): Comparison {
  const texts = Array.from({ length: SOURCES }, (_, at) => textOf(at, USUAL));
  const byHash = new Map(texts.map((text) => [sha256(text), text]));
  const sources = [...byHash.keys()].map((textHash, at) => aSource(idOf(at), { textHash }));
  const each = PASSAGES / SOURCES;
  const passages = sources.flatMap(({ id, textHash }, at) =>
    marked(id, byHash.get(textHash) ?? '', SOURCES + at * each, each),
  );
  const dossier = aDossier({ sources, passages });
  return {
    name: 'verify 10,000 passages, 1,000 texts',
    run: () => unprovenPassages(dossier, { textOf: (hash) => byHash.get(hash) ?? '', hashText: sha256 }),
    peer: { name: 'hash the same texts', run: () => texts.map(sha256) },
  };
}

function correction(): Comparison {
  const texts = new Map<string, string>();
  const context = planContext(sha256, texts);
  const text = textOf(1, LARGE);
  texts.set(sha256(text), text);
  const source = aSource(idOf(1), { textHash: sha256(text), textLength: codePointIndex(text).length });
  const dossier = aDossier({ sources: [source], passages: marked(source.id, text, 10, MARKED) });
  const corrected = `Corrected.\n${text}`;
  const command = {
    type: 'source.correct',
    id: source.id,
    text: corrected,
    structure: null,
    reason: '',
  } as const;
  return {
    name: 'correct 1 MB under 1,000 passages',
    run: () => correctSource(dossier, command, context),
    peer: { name: 'hash it', run: () => sha256(corrected) },
  };
}

function candidates(): Comparison {
  const text = textOf(1, LARGE);
  const [passage] = marked(idOf(1), text.replace('المطالب', 'الشروط'), 10, 1);
  const words = textWords(text);
  return {
    name: 'candidates of a passage in 1 MB',
    run: () => passage && candidatesFor(passage, words),
    peer: { name: 'fold the text', run: () => textWords(text) },
  };
}
