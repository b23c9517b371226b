import type { EntryTable, Party, Position, RowOf, Source, Speaker } from '../../../shared/model';
import { freeColour } from '../../../shared/party-colours';
import { textHashesIn } from '../../../shared/text-references';
import { sha256 } from '../hash';
import type { Gathered, Rows } from './gather';
import { mendSource } from './mend-source';

/** What rows that stand in for lost ones are called, and what is said where something is missing. */
export interface SalvageWords {
  readonly party: string;
  readonly speaker: string;
  readonly issue: string;
  readonly source: string;
  /** At the head of a text of which only the passages are left. */
  readonly textLost: string;
  /** Before the passages that a damaged text does not hold any more. */
  readonly passagesOf: string;
  /** In the notes of a position whose passages are all lost. */
  readonly withoutPassages: string;
  /** In the notes of a source whose text is damaged. */
  readonly textDamaged: string;
}

export interface Mended {
  readonly rows: Rows;
  readonly texts: ReadonlyMap<string, string>;
  readonly standIns: { readonly [T in EntryTable]?: number };
  readonly damagedTexts: number;
}

/**
 * Makes whole what refers to lost rows, so that nothing that was read is lost with them: a row that stands in takes the lost one's
 * id, and a colleague who knows what it was can name it. An issue whose parent is lost moves to the root, a party whose coalition is lost out of it; a passage that is lost
 * is taken out of the evidence, and a position that loses all of them says so in its notes.
 */
export function mend(
  { rows, texts, damagedTexts: damagedAsFound, known, knownTexts }: Gathered,
  words: SalvageWords,
  makeId: () => string,
): Mended {
  const standIns = new StandIns(rows, words);
  for (const issue of rows.issues.values()) {
    if (issue.parentId !== null && !rows.issues.has(issue.parentId)) {
      known.issues.add(issue.parentId);
      rows.issues.set(issue.id, { ...issue, parentId: null });
    }
  }
  for (const party of rows.parties.values()) {
    if (party.parentId !== null && !rows.parties.has(party.parentId)) {
      known.parties.add(party.parentId);
      rows.parties.set(party.id, { ...party, parentId: null });
    }
  }
  for (const speaker of rows.speakers.values()) standIns.party(speaker.partyId);
  for (const event of rows.events.values()) for (const id of event.partyIds) standIns.party(id);
  for (const position of rows.positions.values()) {
    standIns.party(position.partyId);
    standIns.issue(position.issueId);
    if (position.speakerId !== null) standIns.speaker(position.speakerId, position.partyId);
    rows.positions.set(position.id, withFoundPassages(rows, position, known.passages, words));
  }
  for (const assessment of rows.assessments.values()) standIns.issue(assessment.issueId);
  for (const passage of rows.passages.values()) standIns.source(passage.sourceId, passage.textHash);

  const used = new Set([...rows.sources.values(), ...rows.passages.values()].flatMap(textHashesIn));
  const damagedTexts = new Map(damagedAsFound);
  for (const [hash, text] of damagedAsFound) {
    // Its hash was damaged, not the text.
    const actual = sha256(text);
    if (!used.has(actual) || texts.has(actual)) continue;
    texts.set(actual, text);
    damagedTexts.delete(hash);
  }
  for (const hash of [...texts.keys(), ...damagedTexts.keys()]) {
    const isOwn = used.has(hash) || knownTexts.has(hash);
    if (!isOwn && !isStructure(texts.get(hash) ?? '')) standIns.source(makeId(), hash);
  }
  const kept = new Map<string, string>();
  const own = Map.groupBy(rows.passages.values(), ({ sourceId }) => sourceId);
  let damaged = 0;
  for (const source of rows.sources.values()) {
    const mended = mendSource(source, own.get(source.id) ?? [], { texts, damagedTexts }, words);
    if (mended.isDamaged) damaged += 1;
    for (const [hash, text] of mended.texts) kept.set(hash, text);
    rows.sources.set(source.id, mended.source);
    for (const passage of mended.passages) rows.passages.set(passage.id, passage);
  }
  return { rows, texts: kept, standIns: standIns.counts, damagedTexts: damaged };
}

/** Structures are kept among the texts, but are none that anybody could read. */
function isStructure(text: string): boolean {
  return text.startsWith('{"blocks":[');
}

function withFoundPassages(
  rows: Rows,
  position: Position,
  known: Set<string>,
  words: SalvageWords,
): Position {
  const cited = new Map(position.evidence.map((each) => [each.passageId, each]));
  for (const id of cited.keys()) known.add(id);
  const evidence = [...cited.values()].filter(({ passageId }) => rows.passages.has(passageId));
  if (evidence.length === position.evidence.length && evidence.length > 0) return position;
  if (evidence.length > 0) return { ...position, evidence };
  const notes = [position.notes, words.withoutPassages].filter((note) => note !== '').join('\n\n');
  return { ...position, evidence, notes };
}

/** Rows in the place of lost ones, made once for each id. */
class StandIns {
  readonly counts: { [T in EntryTable]?: number } = {};
  readonly #rows: Rows;
  readonly #words: SalvageWords;

  constructor(rows: Rows, words: SalvageWords) {
    this.#rows = rows;
    this.#words = words;
  }

  party(id: string): void {
    const colour = freeColour([...this.#rows.parties.values()].map((party) => party.colour));
    const ordinal = this.#rows.parties.size + 1_000;
    const party: Omit<Party, 'name'> = {
      id,
      shortName: '',
      kind: 'other',
      colour,
      aliases: [],
      parentId: null,
      ordinal,
      notes: '',
      deletedAt: null,
    };
    this.#add('parties', id, (name) => ({ ...party, name: name(this.#words.party) }));
  }

  speaker(id: string, partyId: string): void {
    const speaker: Omit<Speaker, 'name'> = {
      id,
      partyId,
      office: '',
      aliases: [],
      notes: '',
      deletedAt: null,
    };
    this.#add('speakers', id, (name) => ({ ...speaker, name: name(this.#words.speaker) }));
  }

  issue(id: string): void {
    const ordinal = this.#rows.issues.size + 1_000;
    const issue = { id, parentId: null, ordinal, description: '', scale: null, deletedAt: null };
    this.#add('issues', id, (name) => ({ ...issue, name: name(this.#words.issue) }));
  }

  source(id: string, textHash: string): void {
    const source: Omit<Source, 'title'> = {
      id,
      author: '',
      publisher: '',
      publishedOn: '',
      accessedOn: '',
      url: '',
      language: '',
      reliability: 'F',
      notes: '',
      textHash,
      textLength: 0,
      structureHash: null,
      versions: [],
      importedFrom: null,
      deletedAt: null,
    };
    this.#add('sources', id, (name) => ({ ...source, title: name(this.#words.source) }));
  }

  #add<T extends EntryTable>(table: T, id: string, make: (name: (word: string) => string) => RowOf<T>): void {
    const into = this.#rows[table] as Map<string, RowOf<T>>;
    if (into.has(id)) return;
    const place = (this.counts[table] ?? 0) + 1;
    this.counts[table] = place;
    into.set(
      id,
      make((word) => `${word} ${place}`),
    );
  }
}
