/** The longest title proposed, in code points. */
const MAX_TITLE = 200;

/** A title for a text: its first line that is not empty, without the white space around it; at most 200 code points. */
export function proposeTitle(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  // A text may be one line of many megabytes: only its beginning is taken apart.
  const beginning = [...line.slice(0, 2 * MAX_TITLE)];
  return beginning.slice(0, MAX_TITLE).join('').trim();
}
