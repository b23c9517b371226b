import { type ParagraphChild, Tab, TextRun } from 'docx';
import { directionOf } from '../../../shared/direction';
import { directionRuns } from '../../../shared/direction-runs';
import { guessLanguage } from '../../../shared/guess-language';
import { STYLES } from './styles';

/** What XML 1.0 forbids (2.2): no way of writing it gets it into a document. LF and TAB are allowed, and a CR would be read as an LF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /([\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\uD800-\uDFFF])/u;

/**
 * The runs of one line of text, each in its direction and its language. Every character is kept; what no document can hold is told by its number,
 * such as U+0001, in a character style of its own that nothing else has. `recorded` is the language that is known of the text, a BCP 47 tag.
 */
export function runsOf(
  line: string,
  base: boolean,
  recorded: string | null,
  fallback: string,
): ParagraphChild[] {
  return directionRuns(line, base).flatMap(({ text, isRightToLeft }) => {
    const language = languageOf(text, isRightToLeft, recorded, fallback);
    const look = {
      rightToLeft: isRightToLeft,
      language: isRightToLeft ? { value: fallback, bidirectional: language } : { value: language },
    };
    return text.split(FORBIDDEN).flatMap((piece, at) => {
      if (piece === '') return [];
      if (at % 2 === 1) return [new TextRun({ text: numberOf(piece), style: STYLES.control })];
      return [new TextRun({ ...look, children: withTabs(piece) })];
    });
  });
}

function withTabs(text: string): (string | Tab)[] {
  return text
    .split('\t')
    .flatMap((piece, at) => (at === 0 ? [piece] : [new Tab(), piece]))
    .filter((each) => each !== '');
}

/** How a character is told that cannot be written. */
function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The recorded language where it can be that of these letters, or else what the letters look like. */
function languageOf(text: string, isRightToLeft: boolean, recorded: string | null, fallback: string): string {
  const guessed = guessLanguage(text);
  const fits =
    recorded !== null &&
    (directionOf(recorded) === 'rtl') === isRightToLeft &&
    (isRightToLeft || guessed === '' || isCyrillic(guessed) === isCyrillic(recorded));
  return fits ? recorded : guessed || fallback;
}

function isCyrillic(language: string): boolean {
  return /^(be|bg|kk|ky|mk|mn|ru|sr|tg|uk)\b/i.test(language);
}
