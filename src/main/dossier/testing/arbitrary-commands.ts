import fc from 'fast-check';
import type { Command, CommandOf, CommandType } from '../../../shared/commands';
import {
  assessmentFields,
  assessmentId,
  citation,
  eventFields,
  eventId,
  evidence,
  importedFrom,
  issueFields,
  issueId,
  mark,
  name,
  partyFields,
  partyId,
  passageId,
  positionFields,
  positionId,
  role,
  some,
  sourceId,
  speakerFields,
  speakerId,
  tag,
  textWithStructure,
  words,
} from './arbitrary-fields';

function partOf<T extends object>(fields: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> {
  return fc.tuple(fields, fc.infiniteStream(fc.boolean())).map(([whole, isGiven]) => {
    const given = Object.entries(whole).filter(() => isGiven.next().value);
    return Object.fromEntries(given) as Partial<T>;
  });
}

function command<T extends CommandType>(type: T, fields: { readonly [key: string]: fc.Arbitrary<unknown> }) {
  // The fields are those of the command; that they are is checked against the schema, by the tests that use this.
  return fc.record(fields).map((given) => ({ type, ...given }) as unknown as CommandOf<T>);
}

const position = command('position.record', {
  id: positionId,
  fields: fc
    .tuple(positionFields, fc.array(evidence, { maxLength: 3 }))
    .map(([fields, its]) => ({ ...fields, evidence: its })),
  passages: fc.array(mark, { maxLength: 3 }),
});
/** As a person makes it: every piece of evidence newly marked. */
const positionOnNewPassages = fc
  .tuple(position, fc.uniqueArray(mark, { minLength: 1, maxLength: 2, selector: ({ id }) => id }), role)
  .map(([whole, passages, its]) => ({
    ...whole,
    fields: { ...whole.fields, evidence: passages.map(({ id }) => ({ passageId: id, role: its })) },
    passages,
  }));

/** What a table brings: positions on new passages and on words that have no place, with or without new entries, and passages for what is there. */
const imported = fc
  .record({
    positions: fc.array(fc.record({ id: positionId, fields: positionFields }), { maxLength: 2 }),
    passages: fc.uniqueArray(mark, { maxLength: 3, selector: ({ id }) => id }),
    quotes: fc.array(fc.record({ id: passageId, sourceId, quote: words, translation: words, note: words }), {
      maxLength: 1,
    }),
    parties: fc.array(fc.record({ id: partyId, fields: partyFields }), { maxLength: 1 }),
    speakers: fc.array(fc.record({ id: speakerId, fields: speakerFields }), { maxLength: 1 }),
    issues: fc.array(
      issueFields.chain((fields) => issueId.map((id) => ({ ...fields, id }))),
      { maxLength: 1 },
    ),
    additions: fc.array(
      fc.record({ id: positionId, evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }) }),
      { maxLength: 1 },
    ),
    its: role,
  })
  .map(({ positions, passages, quotes, its, ...rest }): Command => {
    const made = [...passages, ...quotes].map(({ id }) => ({ passageId: id, role: its }));
    const none = { coder: null, recordedAt: null, updatedAt: null };
    return {
      type: 'position.importAll',
      ...rest,
      sources: [],
      passages: passages.map((each) => ({ ...each, textHash: null, isOrphaned: false })),
      quotes,
      positions: positions.map(({ id, fields }) => ({
        id,
        fields: { ...fields, evidence: made },
        ...none,
      })),
    };
  });

/** A change that brings a party back; the name is its own, because a backup never has two of a name. */
const restoredParty = partyId.map((id) => ({
  table: 'parties',
  id,
  before: null,
  after: {
    id,
    name: `Restored ${id}`,
    shortName: '',
    kind: 'state',
    colour: '#123456',
    aliases: [],
    parentId: null,
    ordinal: 0,
    notes: '',
    deletedAt: null,
  },
}));
/** An earlier state of any of the entries; the past of a test is some dozens of transactions long. */
const restore = fc
  .oneof(
    some(1, 2).map((id) => ({ table: 'meta', id })),
    partyId.map((id) => ({ table: 'parties', id })),
    speakerId.map((id) => ({ table: 'speakers', id })),
    issueId.map((id) => ({ table: 'issues', id })),
    sourceId.map((id) => ({ table: 'sources', id })),
    passageId.map((id) => ({ table: 'passages', id })),
    positionId.map((id) => ({ table: 'positions', id })),
    assessmentId.map((id) => ({ table: 'assessments', id })),
    eventId.map((id) => ({ table: 'events', id })),
  )
  .chain((of) => command('record.restore', { ...mapped(of), seq: fc.integer({ min: 1, max: 40 }) }));

function mapped(of: { readonly table: string; readonly id: string }) {
  return { table: fc.constant(of.table), id: fc.constant(of.id) };
}
const binned = fc.oneof(
  partyId.map((id) => ({ table: 'parties', id })),
  speakerId.map((id) => ({ table: 'speakers', id })),
  issueId.map((id) => ({ table: 'issues', id })),
  sourceId.map((id) => ({ table: 'sources', id })),
  passageId.map((id) => ({ table: 'passages', id })),
  { weight: 3, arbitrary: positionId.map((id) => ({ table: 'positions', id })) },
  assessmentId.map((id) => ({ table: 'assessments', id })),
  eventId.map((id) => ({ table: 'events', id })),
);

/** Every kind of command over a handful of entries; many can be carried out and many are refused. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  command('dossier.create', { id: some(1, 2), title: name }),
  command('dossier.rename', { title: name }),
  command('party.create', { id: partyId, fields: partyFields }),
  command('party.edit', { id: partyId, patch: partOf(partyFields) }),
  command('party.move', { id: partyId, before: fc.option(partyId) }),
  command('party.delete', { id: partyId }),
  command('party.merge', { id: partyId, into: partyId }),
  command('speaker.create', { id: speakerId, fields: speakerFields }),
  command('speaker.edit', {
    id: speakerId,
    patch: partOf(speakerFields).map(({ partyId: _, ...patch }) => patch),
  }),
  command('speaker.delete', { id: speakerId }),
  command('issue.create', {
    issues: fc.array(
      fc.tuple(issueId, issueFields).map(([id, fields]) => ({ id, ...fields })),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  command('issue.edit', {
    id: issueId,
    patch: partOf(issueFields).map(({ parentId: _, ...patch }) => patch),
  }),
  {
    weight: 3,
    arbitrary: command('issue.move', {
      id: issueId,
      parentId: fc.option(issueId, { freq: 2 }),
      before: fc.option(issueId, { freq: 1 }),
    }),
  },
  { weight: 3, arbitrary: command('issue.delete', { id: issueId }) },
  command('issue.merge', { id: issueId, into: issueId, scaleValues: fc.constantFrom('keep', 'drop') }),
  {
    weight: 3,
    arbitrary: command('issue.split', {
      id: issueId,
      issue: fc.record({ id: issueId, name, description: words }),
      positionIds: fc.array(positionId, { maxLength: 2 }),
      assessmentIds: fc.array(assessmentId, { maxLength: 1 }),
    }),
  },
  command('source.import', {
    sources: fc.array(
      fc
        .tuple(sourceId, citation, importedFrom, textWithStructure)
        .map(([id, fields, origin, its]) => ({ id, ...fields, importedFrom: origin, ...its })),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  command('source.edit', { id: sourceId, patch: partOf(citation) }),
  command('source.delete', { id: sourceId }),
  {
    weight: 3,
    arbitrary: fc
      .tuple(sourceId, textWithStructure, words)
      .map(([id, its, reason]): Command => ({ type: 'source.correct', id, ...its, reason })),
  },
  command('passage.reanchor', { id: passageId, start: fc.nat(12), end: fc.nat(24) }),
  command('passage.reanchorAll', {
    places: fc.array(fc.record({ id: passageId, start: fc.nat(12), end: fc.nat(24) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  {
    weight: 3,
    arbitrary: command('passage.orphan', { ids: fc.array(passageId, { minLength: 1, maxLength: 3 }) }),
  },
  command('passage.edit', {
    id: passageId,
    patch: partOf(fc.record({ translation: words, note: words })),
  }),
  position,
  { weight: 4, arbitrary: positionOnNewPassages },
  command('position.edit', { id: positionId, patch: partOf(positionFields) }),
  command('position.edit', {
    id: positionId,
    patch: partOf(positionFields),
    passages: fc.array(
      fc.record({ passageId, role, translation: words, note: words }, { requiredKeys: ['passageId'] }),
      { maxLength: 2 },
    ),
  }),
  command('position.editAll', {
    ids: fc.array(positionId, { minLength: 1, maxLength: 3 }),
    patch: partOf(positionFields).map(({ tags: _, statement: __, notes: ___, ...patch }) => patch),
    addTags: fc.array(name, { maxLength: 2 }),
    removeTags: fc.array(name, { maxLength: 2 }),
  }),
  { weight: 4, arbitrary: imported },
  command('position.attach', { id: positionId, evidence, passage: fc.option(mark) }),
  fc
    .tuple(command('position.attach', { id: positionId, evidence, passage: mark }), role)
    .map(([whole, its]) => ({
      ...whole,
      evidence: { passageId: whole.passage?.id ?? whole.evidence.passageId, role: its },
    })),
  { weight: 2, arbitrary: command('position.detach', { id: positionId, passageId }) },
  command('position.delete', { ids: fc.array(positionId, { minLength: 1, maxLength: 2 }) }),
  command('backup.restore', { changes: restoredParty.map((change) => [change]), texts: fc.constant({}) }),
  command('assessment.record', { id: assessmentId, fields: assessmentFields }),
  command('assessment.edit', {
    id: assessmentId,
    patch: partOf(assessmentFields).map(({ issueId: _, ...patch }) => patch),
  }),
  command('assessment.delete', { id: assessmentId }),
  { weight: 3, arbitrary: command('event.create', { id: eventId, fields: eventFields }) },
  { weight: 3, arbitrary: command('event.edit', { id: eventId, patch: partOf(eventFields) }) },
  command('event.delete', { id: eventId }),
  { weight: 3, arbitrary: command('tag.rename', { tag, to: name }) },
  command('tag.delete', { tag }),
  { weight: 6, arbitrary: restore },
  {
    weight: 4,
    arbitrary: command('bin.restore', { items: fc.array(binned, { minLength: 1, maxLength: 2 }) }),
  },
);
