import { canonicalText } from '../../shared/canonical-text';
import type { SourceDraft } from '../../shared/draft';
import { DossierError, toWire } from '../../shared/errors';
import { guessLanguage } from '../../shared/guess-language';
import { isBlank } from '../../shared/is-blank';
import { proposeTitle } from '../../shared/propose-title';
import { sha256 } from '../dossier/hash';
import { decodeText } from './decode';

/** The largest text file that can be imported, in bytes. */
export const MAX_TEXT_SIZE = 50 * 1024 * 1024;

/**
 * Reads a text file's bytes as a draft of a source. `encoding` is a label of the Encoding Standard, or null to find out.
 * Never throws: a draft with `error` set says why it cannot be imported (`textEmpty`, `textTooLarge`, `textUndecodable` or `textBinary`).
 */
export function readSource(fileName: string, bytes: Uint8Array, encoding: string | null): SourceDraft {
  try {
    checkTextSize(fileName, bytes.length);
    const decoded = decodeText(bytes, encoding, fileName);
    const { text, lineEnds } = canonicalText(decoded.text);
    if (isBlank(text)) throw new DossierError('textEmpty', { name: fileName });
    return {
      fileName,
      text,
      textHash: sha256(text),
      origin: {
        ...{ fileName, size: bytes.length, encoding: decoded.encoding, lineEnds },
        ...{ format: 'text', hash: sha256(bytes), scope: '' },
      },
      isEncodingCertain: decoded.isCertain,
      title: proposeTitle(text),
      language: guessLanguage(text),
      error: null,
    };
  } catch (error) {
    return failedDraft(fileName, bytes.length, encoding, error);
  }
}

/** Throws `textTooLarge` when a file of `size` bytes is more than can be imported. */
export function checkTextSize(fileName: string, size: number): void {
  if (size <= MAX_TEXT_SIZE) return;
  const megabyte = 1024 * 1024;
  throw new DossierError('textTooLarge', {
    name: fileName,
    size: Math.ceil(size / megabyte),
    limit: MAX_TEXT_SIZE / megabyte,
  });
}

/** A draft that says why a file of `size` bytes cannot be imported. */
export function failedDraft(
  fileName: string,
  size: number,
  encoding: string | null,
  error: unknown,
): SourceDraft {
  return {
    fileName,
    text: '',
    textHash: '',
    origin: {
      fileName,
      size,
      encoding: encoding ?? '',
      lineEnds: 'none',
      format: 'text',
      hash: '',
      scope: '',
    },
    isEncodingCertain: false,
    title: '',
    language: '',
    error: toWire(error),
  };
}
