import type { Change } from '../changes';
import { locatorOf } from '../citation';
import { isolated } from '../direction';
import type {
  Assessment,
  DossierMeta,
  Event,
  Issue,
  Party,
  Passage,
  Position,
  Source,
  Speaker,
} from '../model';
import {
  aliasItems,
  date,
  type FieldValue,
  type FieldWords,
  list,
  nameOf,
  place,
  prose,
  shortened,
  value,
} from './history-words';

/** The fields of a row that a change is about, before or after it; none where there is no row. Stamps are not among them. */
export function fieldsOf(change: Change, when: 'before' | 'after', words: FieldWords): readonly FieldValue[] {
  switch (change.table) {
    case 'meta':
      return ofRow(change[when], metaFields, words);
    case 'parties':
      return ofRow(change[when], partyFields, words);
    case 'speakers':
      return ofRow(change[when], speakerFields, words);
    case 'issues':
      return ofRow(change[when], issueFields, words);
    case 'sources':
      return ofRow(change[when], sourceFields, words);
    case 'passages':
      return ofRow(change[when], passageFields, words);
    case 'positions':
      return ofRow(change[when], positionFields, words);
    case 'assessments':
      return ofRow(change[when], assessmentFields, words);
    case 'events':
      return ofRow(change[when], eventFields, words);
  }
}

function ofRow<R>(
  row: R | null,
  fields: (row: R, words: FieldWords) => readonly FieldValue[],
  words: FieldWords,
): readonly FieldValue[] {
  return row === null ? [] : fields(row, words);
}

function metaFields({ title }: DossierMeta): readonly FieldValue[] {
  return [value('title', title)];
}

function partyFields(party: Party, words: FieldWords): readonly FieldValue[] {
  return [
    value('name', party.name),
    value('shortName', party.shortName),
    value('partyKind', words.words(`glossary.partyKind.${party.kind}`)),
    value('colour', party.colour),
    value('coalition', party.parentId === null ? '' : nameOf('parties', party.parentId, words)),
    list('aliases', aliasItems(party.aliases, words)),
    prose('notes', party.notes),
    place(party.ordinal),
  ];
}

function speakerFields(speaker: Speaker, words: FieldWords): readonly FieldValue[] {
  return [
    value('party', nameOf('parties', speaker.partyId, words)),
    value('name', speaker.name),
    value('office', speaker.office),
    list('aliases', aliasItems(speaker.aliases, words)),
    prose('notes', speaker.notes),
  ];
}

function issueFields(issue: Issue, words: FieldWords): readonly FieldValue[] {
  const { scale, parentId } = issue;
  const under = parentId === null ? words.words('history.atTop') : nameOf('issues', parentId, words);
  const ends = scale && { low: isolated(scale.lowLabel), high: isolated(scale.highLabel) };
  return [
    value('name', issue.name),
    value('parent', under),
    prose('description', issue.description),
    value('scale', ends === null ? '' : words.words('history.scaleOf', ends)),
    place(issue.ordinal),
  ];
}

function sourceFields(source: Source, words: FieldWords): readonly FieldValue[] {
  return [
    value('title', source.title),
    value('author', source.author),
    value('publisher', source.publisher),
    date('publishedOn', source.publishedOn, words),
    date('accessedOn', source.accessedOn, words),
    value('url', source.url),
    value('language', source.language === '' ? '' : words.languageName(source.language)),
    value('reliability', words.words(`glossary.reliability.${source.reliability}`)),
    value('text', textVersion(source, words)),
    prose('notes', source.notes),
  ];
}

function textVersion({ versions }: Source, { words }: FieldWords): string {
  const reason = versions.at(-1)?.reason;
  if (reason === undefined) return words('history.firstText');
  const count = versions.length + 1;
  return reason === ''
    ? words('history.correctedTextPlain', { count })
    : words('history.correctedText', { count, reason: isolated(reason) });
}

function passageFields(passage: Passage, words: FieldWords): readonly FieldValue[] {
  return [
    prose('quote', passage.quote),
    value('source', nameOf('sources', passage.sourceId, words)),
    value('paragraph', String(passage.paragraph)),
    value('page', passage.page),
    value('orphaned', passage.orphanedAt === null ? '' : words.words('history.yes')),
    prose('translation', passage.translation),
    prose('note', passage.note),
  ];
}

function positionFields(position: Position, words: FieldWords): readonly FieldValue[] {
  const { words: t, dossier } = words;
  const { credibility, scaleValue, codedShift, speakerId } = position;
  return [
    value('party', nameOf('parties', position.partyId, words)),
    value('issue', nameOf('issues', position.issueId, words)),
    value('speaker', speakerId === null ? '' : nameOf('speakers', speakerId, words)),
    date('date', position.date, words),
    value('stance', t(`glossary.stance.${position.stance}`)),
    value('firmness', t(`glossary.firmness.${position.firmness}`)),
    prose('statement', position.statement),
    value('attribution', t(`glossary.attribution.${position.attribution}`)),
    value('credibility', credibility === null ? '' : t(`glossary.credibility.${credibility}`)),
    value('scaleValue', scaleValue === null ? '' : new Intl.NumberFormat(words.locale).format(scaleValue)),
    value('codedShift', codedShift === null ? '' : t(`glossary.shift.${codedShift}`)),
    list(
      'tags',
      position.tags.map((text) => ({ text, detail: '' })),
    ),
    list(
      'evidence',
      position.evidence.map(({ passageId, role }) => {
        const passage = dossier.passages.get(passageId);
        const text = passage === undefined ? t('history.gone') : `“${shortened(passage.quote)}”`;
        const place = passage === undefined ? '' : `${locatorOf(passage)} · `;
        return { text, detail: place + t(`glossary.role.${role}`) };
      }),
    ),
    prose('notes', position.notes),
  ];
}

function assessmentFields(assessment: Assessment, words: FieldWords): readonly FieldValue[] {
  return [
    value('issue', nameOf('issues', assessment.issueId, words)),
    date('date', assessment.date, words),
    value('judgement', words.words(`glossary.judgement.${assessment.judgement}`)),
    prose('note', assessment.note),
  ];
}

function eventFields(event: Event, words: FieldWords): readonly FieldValue[] {
  return [
    value('name', event.name),
    value('eventKind', words.words(`glossary.eventKind.${event.kind}`)),
    date('date', event.date, words),
    date('until', event.until, words),
    list(
      'parties',
      event.partyIds.map((id) => ({ text: nameOf('parties', id, words), detail: '' })),
    ),
    prose('notes', event.notes),
  ];
}
