import type { Change, ChangeSet } from '../changes';
import type { CodePointIndex } from '../code-points';
import { codePointIndex, countCodePoints } from '../code-points';
import type { CommandOf, ImportedPassage, ImportedQuote } from '../commands';
import { DossierError } from '../errors';
import { isBlank } from '../is-blank';
import type { Dossier, Evidence, Passage, RowOf, Source, TableName } from '../model';
import { textVersions } from '../passage-standing';
import type { PlanContext } from './context';
import { createIssues } from './issue';
import { createParty } from './party';
import { checkPosition } from './position';
import { created, edited, liveRow, requireNew } from './rows';
import { importSources, requireReadable } from './source';
import { createSpeaker } from './speaker';
import { textPlaces } from './text-places';

/** After how many rows whoever plans in steps gets a turn. */
const STEP = 200;

/** What `importSteps` comes to, all at once; throws what it throws. */
export function importPositions(
  dossier: Dossier,
  command: CommandOf<'position.importAll'>,
  context: PlanContext,
): ChangeSet {
  const steps = importSteps(dossier, command, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * What a table says, in one step to undo: the entries that it needs, then passages, positions, and passages for positions that are there. A range that is marked
 * already is not marked twice. It yields now and then which share (0 to 1) is planned. Throws what the commands for one of each throw, and `requestInvalid` for a
 * passage in a text that its source never had.
 */
export function* importSteps(
  dossier: Dossier,
  command: CommandOf<'position.importAll'>,
  context: PlanContext,
): Generator<number, ChangeSet> {
  const whole =
    command.passages.length + command.quotes.length + command.positions.length + command.additions.length;
  let done = 0;
  /** Whether it is time to yield after one more row. */
  const isTurn = () => ++done % STEP === 0;
  const work = new Work(dossier);
  for (const party of command.parties)
    work.take(createParty(work.dossier, { type: 'party.create', ...party }));
  for (const speaker of command.speakers)
    work.take(createSpeaker(work.dossier, { type: 'speaker.create', ...speaker }));
  if (command.issues.length > 0)
    work.take(createIssues(work.dossier, { type: 'issue.create', issues: command.issues }));
  if (command.sources.length > 0)
    work.take(importSources(work.dossier, { type: 'source.import', sources: command.sources }, context));

  const standIns = new Map<string, string>();
  // What nothing cites is not made: a mark that proves nothing would stay for ever.
  const wanted = [...command.positions.map(({ fields }) => fields), ...command.additions];
  const cited = new Set(wanted.flatMap(({ evidence }) => evidence.map(({ passageId }) => passageId)));
  const isCited = ({ id }: { readonly id: string }) => cited.has(id);
  for (const _ of takePassages(work, command.passages.filter(isCited), context, standIns))
    if (isTurn()) yield done / whole;
  for (const _ of takeQuotes(work, command.quotes.filter(isCited), context, standIns))
    if (isTurn()) yield done / whole;
  const settled = (evidence: readonly Evidence[]) => settle(work.dossier, evidence, standIns);

  const { now } = context;
  for (const { id, fields, coder, recordedAt, updatedAt } of command.positions) {
    requireNew(work.dossier.positions, id);
    const evidence = settled(fields.evidence);
    if (evidence.length === 0) throw new DossierError('evidenceMissing');
    const stamps = {
      coder: coder ?? context.coder,
      recordedAt: recordedAt ?? now,
      updatedAt: updatedAt ?? recordedAt ?? now,
      deletedAt: null,
    };
    work.add(created('positions', checkPosition(work.dossier, { id, ...fields, evidence, ...stamps })));
    if (isTurn()) yield done / whole;
  }
  for (const { id, evidence } of command.additions) {
    const before = liveRow(work.dossier.positions, id);
    const known = new Set(before.evidence.map(({ passageId }) => passageId));
    const more = settled(evidence).filter(({ passageId }) => !known.has(passageId));
    if (more.length === 0) continue;
    const after = { ...before, evidence: [...before.evidence, ...more], updatedAt: now };
    for (const change of edited('positions', before, after)) work.add(change);
    if (isTurn()) yield done / whole;
  }
  return { changes: work.changes, texts: work.texts };
}

/** Evidence whose passages are there, each once. Throws `notFound`. */
function settle(
  dossier: Dossier,
  wanted: readonly Evidence[],
  standIns: ReadonlyMap<string, string>,
): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { passageId, role } of wanted) {
    const id = liveRow(dossier.passages, standIns.get(passageId) ?? passageId).id;
    if (!found.has(id)) found.set(id, { passageId: id, role });
  }
  return [...found.values()];
}

/** Text by text, so that each is made ready once. Yields after each passage. */
function* takePassages(
  work: Work,
  passages: readonly ImportedPassage[],
  context: PlanContext,
  standIns: Map<string, string>,
): Generator<void, void> {
  const sourceOf = ({ sourceId }: ImportedPassage) => liveRow(work.dossier.sources, sourceId);
  const byText = Map.groupBy(
    passages,
    (mark) => `${mark.sourceId} ${mark.textHash ?? sourceOf(mark).textHash}`,
  );
  for (const marks of byText.values()) {
    const [first] = marks;
    if (first === undefined) continue;
    const source = sourceOf(first);
    const version = textVersions(source).findLast(
      ({ textHash }) => textHash === (first.textHash ?? source.textHash),
    );
    if (version === undefined) throw new DossierError('requestInvalid');
    const placeAt = textPlaces(indexOf(work, version.textHash, context), version, context);
    const isPresent = version.textHash === source.textHash;
    for (const { isOrphaned, textHash: _, ...mark } of marks) {
      const place = placeAt(mark.start, mark.end);
      const orphanedAt = isOrphaned && !isPresent ? context.now : null;
      work.mark({ ...mark, ...place, orphanedAt, deletedAt: null }, standIns);
      yield;
    }
  }
}

/** The text in which such words stand is the quote itself: it is another one than the source's, so that the passage waits. Yields after each quote. */
function* takeQuotes(
  work: Work,
  quotes: readonly ImportedQuote[],
  context: PlanContext,
  standIns: Map<string, string>,
): Generator<void, void> {
  for (const { quote, ...fields } of quotes) {
    const source: Source = liveRow(work.dossier.sources, fields.sourceId);
    if (isBlank(quote)) throw new DossierError('passageEmpty');
    requireReadable(quote, source.title);
    const textHash = context.hashText(quote);
    // Words that are all of the present text stand in it.
    if (textHash === source.textHash)
      throw new DossierError('passageWholeText', { count: source.textLength });
    work.texts[textHash] = quote;
    const place = { start: 0, end: countCodePoints(quote), paragraph: 1, page: '', prefix: '', suffix: '' };
    work.mark({ ...fields, ...place, textHash, quote, orphanedAt: null, deletedAt: null }, standIns);
    yield;
  }
}

function indexOf(work: Work, textHash: string, context: PlanContext): CodePointIndex {
  const own = work.texts[textHash];
  return own === undefined ? context.textOf(textHash) : codePointIndex(own);
}

/** A dossier that is changed in place while a long command is planned, with the changes in their order. */
class Work {
  readonly changes: Change[] = [];
  readonly texts: Record<string, string> = {};
  readonly dossier: Dossier;
  readonly #passages = new Map<string, Passage>();

  constructor(dossier: Dossier) {
    this.dossier = {
      ...dossier,
      parties: new Map(dossier.parties),
      speakers: new Map(dossier.speakers),
      issues: new Map(dossier.issues),
      sources: new Map(dossier.sources),
      passages: new Map(dossier.passages),
      positions: new Map(dossier.positions),
    };
    for (const passage of dossier.passages.values()) this.#note(passage);
  }

  take(changeSet: ChangeSet): void {
    for (const change of changeSet.changes) this.add(change);
    Object.assign(this.texts, changeSet.texts);
  }

  add(change: Change): void {
    this.changes.push(change);
    const rows = this.dossier[change.table] as Map<string, RowOf<TableName>>;
    if (change.after !== null) rows.set(change.id, change.after);
  }

  /** Makes a passage, or takes the one of the same range, out of the bin if it is there; then `standIns` says which. Throws `alreadyExists`. */
  mark(passage: Passage, standIns: Map<string, string>): void {
    const twin = this.#passages.get(rangeOf(passage));
    requireNew(this.dossier.passages, passage.id);
    if (twin === undefined) {
      this.#note(passage);
      this.add(created('passages', passage));
      return;
    }
    standIns.set(passage.id, twin.id);
    const translation = isBlank(twin.translation) ? passage.translation : twin.translation;
    const note = isBlank(twin.note) ? passage.note : twin.note;
    const after = { ...twin, translation, note, deletedAt: null };
    const changes = edited('passages', twin, after);
    for (const change of changes) this.add(change);
    if (changes.length > 0) this.#note(after);
  }

  /** Of several in one range the one that is not in the bin counts. */
  #note(passage: Passage): void {
    const key = rangeOf(passage);
    const known = this.#passages.get(key);
    if (known === undefined || known.id === passage.id || known.deletedAt !== null)
      this.#passages.set(key, passage);
  }
}

function rangeOf({ sourceId, textHash, start, end }: Passage): string {
  return `${sourceId} ${textHash} ${start} ${end}`;
}
