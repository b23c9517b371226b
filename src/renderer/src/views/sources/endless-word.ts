/** Longer than any word or address that is read, in UTF-16 units. */
const ENDLESS = 3_000;
const ENDLESS_WORD = new RegExp(`\\S{${ENDLESS}}`, 'u');

/** Whether a text holds a word so long that looking for its end at every line would take the window's time: encoded data, say. */
export function hasEndlessWord(text: string): boolean {
  return text.length > ENDLESS && ENDLESS_WORD.test(text);
}
