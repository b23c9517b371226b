import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { textString } from './update';

/** A file that travels in a PDF. */
export interface Attachment {
  /** Its name, of ASCII letters. */
  readonly name: string;
  /** What it is, for people. */
  readonly description: string;
  /** Such as `application/json`. */
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** The objects of an attachment, which get the numbers from `first` on, and what the catalogue says of it. */
export interface AttachmentObjects {
  readonly objects: ReadonlyMap<number, Uint8Array>;
  readonly catalogue: Readonly<Record<string, string>>;
}

/**
 * An attachment as objects of a PDF: the embedded file stream (ISO 32000-1, 7.11.4), packed, with its length and checksum and without dates, the specification of the file, and its
 * place in the catalogue, as the data that the document shows (`AF`, ISO 32000-2, 14.13).
 */
export async function attachmentObjects(
  { name, description, mediaType, content }: Attachment,
  first: number,
): Promise<AttachmentObjects> {
  const packed = await promisify(deflate)(content);
  const sum = createHash('md5').update(content).digest('hex');
  const called = textString(name) ?? '()';
  const stream = [
    `<</Type /EmbeddedFile\n/Subtype /${mediaType.replaceAll('/', '#2F')}\n/Filter /FlateDecode\n/Length ${packed.length}`,
    `\n/Params <</Size ${content.length}\n/CheckSum <${sum}>>>>>\nstream\n`,
  ];
  const specification = [
    `<</Type /Filespec\n/F ${called}\n/UF ${called}\n/Desc ${textString(description) ?? '()'}`,
    `\n/AFRelationship /Data\n/EF <</F ${first} 0 R\n/UF ${first} 0 R>>>>`,
  ];
  return {
    objects: new Map<number, Uint8Array>([
      [first, Buffer.concat([latin1(stream.join('')), packed, latin1('\nendstream')])],
      [first + 1, latin1(specification.join(''))],
    ]),
    catalogue: {
      Names: `<</EmbeddedFiles <</Names [${called} ${first + 1} 0 R]>>>>`,
      AF: `[${first + 1} 0 R]`,
    },
  };
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
