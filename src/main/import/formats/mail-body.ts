import { type MimePart, readParameters } from './mime';

/** A text that is so much shorter than the HTML beside it only says that there is HTML. */
const STUB = 10;

/**
 * The parts of a message that are its body, in their order: texts and HTML that are not attached. Of alternatives it is the text, unless
 * that is but a notice in place of the HTML; of related parts it is the first.
 */
export function bodyOf(message: MimePart): readonly MimePart[] {
  if (message.parts.length === 0) return isBody(message) ? [message] : [];
  if (message.type === 'multipart/related') {
    return message.parts.map(bodyOf).find((found) => found.length > 0) ?? [];
  }
  if (message.type !== 'multipart/alternative') return message.parts.flatMap(bodyOf);
  const ways = message.parts.map(bodyOf).filter((found) => found.length > 0);
  const plain = ways.find((found) => found.every(({ type }) => type === 'text/plain'));
  const html = ways.findLast((found) => found.some(({ type }) => type === 'text/html'));
  if (plain === undefined || html === undefined) return plain ?? html ?? [];
  return lettersIn(plain) * STUB < lettersIn(html) ? html : plain;
}

function isBody({ type, header, parameters }: MimePart): boolean {
  const { value, parameters: more } = readParameters(header.get('content-disposition')?.[0] ?? '');
  const isNamed = parameters.has('name') || more.has('filename');
  return (type === 'text/plain' || type === 'text/html') && value !== 'attachment' && !isNamed;
}

/** About how many bytes of words there are. */
function lettersIn(parts: readonly MimePart[]): number {
  const markup = parts.map((part) => {
    const body = part.body();
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  });
  const hidden = /<(style|script|head)\b[^<>]*>[^<]*<\/\1>|<[^<>]*>|\s+/gi;
  return markup.join('').replaceAll(hidden, '').length;
}
