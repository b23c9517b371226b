/** A piece of a query as it was typed. */
export type Lexeme =
  | { readonly kind: 'open' | 'close' | 'minus' }
  /** Without its quotation marks; `isClosed` says whether there was a second one, with no asterisk after it. */
  | { readonly kind: 'quote'; readonly text: string; readonly isClosed: boolean }
  /** What stands between spaces; `isLast` says that it ends where the query ends: it may still be being typed. */
  | { readonly kind: 'word'; readonly text: string; readonly isLast: boolean };

const QUOTES = '"“”„«»';
const SPACE = /\s/u;
const HEBREW = /\p{Script=Hebrew}/u;

/** Takes a query apart. Quotation marks of all kinds open and close; one that is not closed lasts to the end. */
export function lexQuery(typed: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  for (let at = 0; at < typed.length; ) {
    const character = typed[at] ?? '';
    if (SPACE.test(character)) at += 1;
    else if (character === '(' || character === ')') {
      found.push({ kind: character === '(' ? 'open' : 'close' });
      at += 1;
    } else if (isQuote(typed, at)) {
      const end = closingQuote(typed, at + 1);
      const hasAsterisk = typed[end + 1] === '*';
      const isClosed = end < typed.length && !hasAsterisk;
      found.push({ kind: 'quote', text: typed.slice(at + 1, end), isClosed });
      at = end + (hasAsterisk ? 2 : 1);
    } else if (isMinus(typed, at)) {
      found.push({ kind: 'minus' });
      at += 1;
    } else {
      const end = endOfWord(typed, at);
      found.push({ kind: 'word', text: typed.slice(at, end), isLast: end === typed.length });
      at = end;
    }
  }
  return found;
}

function closingQuote(typed: string, from: number): number {
  let end = from;
  while (end < typed.length && !isQuote(typed, end)) end += 1;
  return end;
}

/** A quotation mark between two Hebrew letters is a gershayim as keyboards have it: צה"ל is one word. */
function isQuote(typed: string, at: number): boolean {
  const isWithin = HEBREW.test(typed[at - 1] ?? '') && HEBREW.test(typed[at + 1] ?? '');
  return QUOTES.includes(typed[at] ?? ' ') && !(typed[at] === '"' && isWithin);
}

/** A hyphen before something: one inside a word has been passed over with it. */
function isMinus(typed: string, at: number): boolean {
  const next = typed[at + 1] ?? ' ';
  return '-−'.includes(typed[at] ?? ' ') && !SPACE.test(next) && !'-−)'.includes(next);
}

function endOfWord(typed: string, from: number): number {
  let end = from;
  while (end < typed.length && !SPACE.test(typed[end] ?? '') && !'()'.includes(typed[end] ?? '')) {
    if (isQuote(typed, end)) break;
    end += 1;
  }
  return end;
}
