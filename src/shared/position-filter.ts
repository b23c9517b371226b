import { z } from 'zod';
import type { Dossier, Position } from './model';
import { ATTRIBUTIONS, CREDIBILITIES, FIRMNESSES, RELIABILITIES, STANCES } from './vocabulary';

const Names = z.array(z.string().max(1_000)).readonly();

/**
 * Which positions a comparison rests on and which of them it shows; an empty list and null leave a question open. The first half says
 * what **counts**: what does not is as if it had never been recorded, so that an earlier position may be the current one. The second
 * half says what is **shown** of what counts: a current position of another stance is out of sight, and nothing older takes its
 * place, for that would show as current what is not.
 */
export const PositionFilter = z.strictObject({
  attributions: z.array(z.enum(ATTRIBUTIONS)).readonly(),
  /** Admiralty credibility 1–5: positions judged so or better; what was not judged, or cannot be (6), does not count. */
  credibility: z.literal([...CREDIBILITIES]).nullable(),
  /** Admiralty reliability A–E: positions of which a passage stands in a source at least as reliable; F never is. */
  reliability: z.enum(RELIABILITIES).nullable(),
  speakerIds: Names,
  coders: Names,
  /** Positions that cite one of these. */
  sourceIds: Names,
  stances: z.array(z.enum(STANCES)).readonly(),
  firmnesses: z.array(z.enum(FIRMNESSES)).readonly(),
  /** Positions that bear one of these, as they are written. */
  tags: Names,
});
export type PositionFilter = Readonly<z.infer<typeof PositionFilter>>;

/** Everything counts and is shown. */
export const NO_FILTER: PositionFilter = {
  attributions: [],
  credibility: null,
  reliability: null,
  speakerIds: [],
  coders: [],
  sourceIds: [],
  stances: [],
  firmnesses: [],
  tags: [],
};

type Test = (position: Position) => boolean;

/** Whether a position counts; null when all do. */
export function countingTest(dossier: Dossier, filter: PositionFilter): Test | null {
  const { attributions, credibility, reliability, speakerIds, coders, sourceIds } = filter;
  const tests: Test[] = [];
  if (attributions.length > 0) tests.push(({ attribution }) => attributions.includes(attribution));
  if (credibility !== null)
    tests.push(({ credibility: its }) => its !== null && its !== 6 && its <= credibility);
  if (coders.length > 0) tests.push(({ coder }) => coders.includes(coder));
  if (speakerIds.length > 0)
    tests.push(({ speakerId }) => speakerId !== null && speakerIds.includes(speakerId));
  if (sourceIds.length > 0) {
    const ids = new Set(sourceIds);
    tests.push(citing(dossier, (sourceId) => ids.has(sourceId)));
  }
  if (reliability !== null) {
    tests.push(
      citing(dossier, (sourceId) => {
        const its = dossier.sources.get(sourceId)?.reliability ?? 'F';
        return its !== 'F' && its <= reliability;
      }),
    );
  }
  return allOf(tests);
}

/** Whether a position that counts is shown; null when all are. */
export function showingTest({ stances, firmnesses, tags }: PositionFilter): Test | null {
  const tests: Test[] = [];
  if (stances.length > 0) tests.push(({ stance }) => stances.includes(stance));
  if (firmnesses.length > 0) tests.push(({ firmness }) => firmnesses.includes(firmness));
  if (tags.length > 0) tests.push((position) => position.tags.some((tag) => tags.includes(tag)));
  return allOf(tests);
}

/** How many questions of a filter are not open. */
export function filterCount(filter: PositionFilter): number {
  return Object.values(filter).filter((value) => (Array.isArray(value) ? value.length > 0 : value !== null))
    .length;
}

/** Whether a filter asks anything about what counts. */
export function asksWhatCounts(filter: PositionFilter): boolean {
  return countingKey(filter) !== EVERYTHING_COUNTS;
}

/** The part of a filter that says what counts, as one text: filters of the same text count the same positions. */
export function countingKey(filter: PositionFilter): string {
  const { stances: _, firmnesses: __, tags: ___, ...counting } = filter;
  return JSON.stringify(counting);
}

function citing(dossier: Dossier, isIt: (sourceId: string) => boolean): Test {
  return ({ evidence }) =>
    evidence.some(({ passageId }) => {
      const passage = dossier.passages.get(passageId);
      return passage !== undefined && passage.deletedAt === null && isIt(passage.sourceId);
    });
}

function allOf(tests: readonly Test[]): Test | null {
  return tests.length === 0 ? null : (position) => tests.every((test) => test(position));
}

const EVERYTHING_COUNTS = countingKey(NO_FILTER);
