import { v7 as makeId } from 'uuid';
import type { Session } from '../../main/dossier/session';
import { codePointIndex } from '../../shared/code-points';
import { readDateInput } from '../../shared/date-input';
import { DossierError } from '../../shared/errors';
import type { Source } from '../../shared/model';
import { prefill } from '../../shared/prefill';
import { ATTRIBUTIONS, CREDIBILITIES, FIRMNESSES, STANCES } from '../../shared/vocabulary';
import type { CliArgs, CliCommand } from '../cli-command';
import { issueNamed, partyNamed, sourceNamed, speakerNamed } from '../find-record';
import { EXIT, type Io, Refusal, UsageError } from '../io';
import { changeDossier } from '../open-dossier';
import { wholeNumber } from '../whole-number';

/** Records a position on the passage that its quote is; a quote that does not stand in the source word for word is refused. */
export const recordCommand: CliCommand = {
  name: 'record',
  options: {
    ...textOptions(['party', 'issue', 'date', 'stance', 'statement', 'source', 'quote', 'occurrence']),
    ...textOptions([
      'speaker',
      'firmness',
      'attribution',
      'credibility',
      'scale',
      'translation',
      'notes',
      'coder',
    ]),
    tag: { type: 'string', multiple: true },
  },
  operands: [1, 1],
  async run(args, io) {
    for (const option of ['party', 'issue', 'date', 'stance', 'statement', 'source', 'quote'])
      args.required(option);
    const coder = args.text('coder') ?? io.coder;
    const id = await changeDossier(args.operands[0] ?? '', null, coder, io, (session) =>
      recordIn(session, args, io),
    );
    io.out(`${id}\n`);
    return EXIT.done;
  },
};

function recordIn(session: Session, args: CliArgs, io: Io): string {
  const { words } = io;
  const { dossier } = session;
  const party = partyNamed(dossier, args.required('party'), words);
  const issue = issueNamed(dossier, args.required('issue'), words);
  const source = sourceNamed(dossier, args.required('source'), words);
  const said = args.text('speaker');
  const speaker = said === null ? null : speakerNamed(dossier, party, said, words);
  const date = readDateInput(args.required('date'));
  if (date === null) throw new DossierError('dateInvalid', { date: args.required('date') });
  const text = session.textOf(source.textHash);
  const quote = args.required('quote');
  const at = placeOf(quote, text, source, args, io);
  const index = codePointIndex(text);
  const [paragraphStart, paragraphEnd] = paragraphAround(text, at);
  const paragraph = text.slice(paragraphStart, paragraphEnd);
  const proposed = prefill(dossier, source, quote, paragraph, at - paragraphStart);
  const [id, passageId] = [makeId(), makeId()];
  session.execute(makeId(), {
    type: 'position.record',
    id,
    fields: {
      partyId: party.id,
      issueId: issue.id,
      speakerId: speaker?.id ?? null,
      date,
      stance: oneOf('stance', STANCES, args, io) ?? 'signals',
      firmness: oneOf('firmness', FIRMNESSES, args, io) ?? 'unclear',
      statement: args.required('statement'),
      attribution: oneOf('attribution', ATTRIBUTIONS, args, io) ?? proposed.attribution,
      credibility: CREDIBILITIES.find((each) => each === wholeNumber('credibility', args, io, 1, 6)) ?? null,
      scaleValue: wholeNumber('scale', args, io, 0, 100),
      codedShift: null,
      tags: [...args.list('tag')],
      notes: args.text('notes') ?? '',
      evidence: [{ passageId, role: 'primary' }],
    },
    passages: [
      {
        id: passageId,
        sourceId: source.id,
        start: index.toCodePoint(at),
        end: index.toCodePoint(at + quote.length),
        translation: args.text('translation') ?? '',
        note: '',
      },
    ],
  });
  return id;
}

/** Where the quote stands in the text, in UTF-16 units. Throws a Refusal where it does not, or where it is not said which of several is meant. */
function placeOf(quote: string, text: string, { title }: Source, args: CliArgs, io: Io): number {
  const { words } = io;
  const places = placesOf(quote, text);
  if (places.length === 0) throw new Refusal(words('cli.quoteMissing', { title }));
  const wanted = wholeNumber('occurrence', args, io, 1, places.length);
  const place = wanted === null && places.length === 1 ? places[0] : places[(wanted ?? 0) - 1];
  if (place === undefined) throw new Refusal(words('cli.quoteTwice', { title, count: places.length }));
  return place;
}

/** Where words stand in a text, in UTF-16 units; those that would cut a letter in two are no places. */
function placesOf(quote: string, text: string): readonly number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const isWhole = isBoundary(text, at) && isBoundary(text, at + quote.length);
    if (isWhole) places.push(at);
  }
  return places;
}

/** Whether an index does not lie between the two halves of one code point. */
function isBoundary(text: string, at: number): boolean {
  const after = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return !(after >= 0xdc00 && after <= 0xdfff && before >= 0xd800 && before <= 0xdbff);
}

function paragraphAround(text: string, at: number): readonly [number, number] {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at - 1) + 1, end === -1 ? text.length : end];
}

/** The value of an option that has to be one of a vocabulary, by its key; null without it. Throws a UsageError. */
function oneOf<V extends string>(option: string, all: readonly V[], args: CliArgs, { words }: Io): V | null {
  const said = args.text(option);
  if (said === null) return null;
  const found = all.find((each) => each.toLowerCase() === said.toLowerCase());
  if (found === undefined) {
    throw new UsageError(words('cli.notOneOf', { option: `--${option}`, said, known: all.join(', ') }));
  }
  return found;
}

function textOptions<N extends string>(
  names: readonly N[],
): Readonly<Record<N, { readonly type: 'string' }>> {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Record<N, { type: 'string' }>;
}
