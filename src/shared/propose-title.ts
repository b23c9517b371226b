import { withoutAnyHidden } from './hidden-characters';
import { isBlank } from './is-blank';
import { dayOf } from './propose-day';

/** The longest title proposed, in code points. */
const MAX_TITLE = 200;
/** A longer line is prose that begins at once, in code points. */
const LONGEST_HEADLINE = 120;
/** The first sentence of prose, with the mark that ends it. */
const SENTENCE = /^.{10,119}?[.!?؟](?=\s)/su;
/** Words that are less than the longest headline together. */
const WORDS = /^.{10,118}(?=\s)/su;

/** What web pages say to browsers without scripts, and which stands before the headline in what was copied or saved from them. */
const TO_BROWSERS = /(?=.*javascript).*(?:enable|activat|turn on|requir|disabled|تفعيل|включ|увімк)/iu;

/**
 * A title for a text: its first line in which something can be seen and which is not said to a browser, nor a date where another line follows, without the white space around it and the hidden characters in it; of a paragraph of prose its first sentence, or
 * as many whole words as a headline has. At most 200 code points. Empty when nothing can be seen of the beginning of any line.
 */
export function proposeTitle(text: string): string {
  let date = '';
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const title = beginningOf(text.slice(at, end === -1 ? text.length : end));
    if (!isBlank(title) && !TO_BROWSERS.test(title)) {
      if (date !== '' || dayOf(title) === null) return title;
      date = title;
    }
    at = end === -1 ? text.length : end + 1;
  }
  return date;
}

function beginningOf(line: string): string {
  // A text may be one line of many megabytes: only its beginning is taken apart.
  const beginning = [...line.trimStart().slice(0, 2 * MAX_TITLE)];
  const title = withoutAnyHidden(beginning.slice(0, MAX_TITLE).join('')).trim();
  if ([...title].length <= LONGEST_HEADLINE) return title;
  const [sentence] = SENTENCE.exec(title) ?? [];
  const [words] = WORDS.exec(title) ?? [];
  return sentence ?? (words === undefined ? title : `${words.replace(/[\s\p{P}]+$/u, '')}…`);
}
