import { DossierError } from '../../../shared/errors';
import type { ParsedBlock, Parser, ParserInput } from '../document';
import { decodeDeclared } from './decode-declared';
import { blocksOfHtml } from './html-blocks';
import { decodePage } from './html-encoding';
import { bodyOf } from './mail-body';
import { fieldPeople, fieldWords } from './mail-header';
import { mailTextBlocks } from './mail-text';
import { type MimePart, readMime } from './mime';
import { proposals } from './proposals';

/** One of these every message has, and hardly anything else. */
const FIELDS = [
  'from',
  'date',
  'subject',
  'message-id',
  'received',
  'to',
  'mime-version',
  'content-type',
  'return-path',
];

/**
 * Reads a mail message (RFC 5322; .eml): its body, as text where it has both that and HTML. Its subject, sender and day are proposed as
 * title, author and date, the day being the one in the sender's time zone. Attachments, attached messages among them, are neither read nor
 * mentioned. Each part is in the encoding that it says, otherwise in the likeliest. Throws `documentDamaged` when it is no message, and what decoding
 * and HTML throw.
 */
export const parseMail: Parser = async ({ fileName, bytes, encoding }: ParserInput) => {
  const message = readMime(bytes, fileName);
  if (!FIELDS.some((field) => message.header.has(field))) {
    throw new DossierError('documentDamaged', { name: fileName });
  }
  const read = bodyOf(message).map((part) => readPart(part, encoding, fileName));
  const blocks = read.flatMap((part) => part.blocks);
  const sample = blocks.slice(0, 200).map((block) => ('text' in block ? block.text : ''));
  const bodys = read[0]?.encoding ?? null;
  const proposed = proposals(
    {
      title: fieldWords(message, 'subject', bodys),
      author: [...fieldPeople(message, 'from', bodys), ...fieldPeople(message, 'sender', bodys)],
      publishedOn: fieldWords(message, 'date'),
      language: fieldWords(message, 'content-language'),
      // RFC 5064: where an archive of the mailing list has it.
      url: fieldWords(message, 'archived-at').map((url) => url.replaceAll(/^<|>$/g, '')),
    },
    sample.join('\n'),
  );
  return {
    blocks,
    proposed,
    encoding: read[0]?.encoding ?? 'utf-8',
    isEncodingCertain: read.every((part) => part.isCertain),
  };
};

interface ReadPart {
  readonly blocks: readonly ParsedBlock[];
  readonly encoding: string;
  readonly isCertain: boolean;
}

function readPart(part: MimePart, chosen: string | null, name: string): ReadPart {
  if (part.type === 'text/html') {
    const { text, ...how } = decodePage(part.body(), chosen, part.charset, name);
    return { ...how, blocks: blocksOfHtml(text, name) };
  }
  const { text, ...how } = decodeDeclared(part.body(), chosen, [part.charset], name);
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed';
  const isSpaceDeleted = part.parameters.get('delsp')?.toLowerCase() === 'yes';
  return { ...how, blocks: mailTextBlocks(text, isFlowed, isSpaceDeleted) };
}
