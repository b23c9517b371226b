/** What a PDF is made of (ISO 32000-1, 7.3), as far as a reader of its trees has to know: strings are kept as they are written. */
export type PdfObject =
  | number
  | boolean
  | null
  | PdfName
  | PdfReference
  | PdfString
  | readonly PdfObject[]
  | PdfDictionary;

export interface PdfName {
  readonly kind: 'name';
  /** With its escapes, without the slash. */
  readonly name: string;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

export interface PdfString {
  readonly kind: 'string';
  /** With its brackets. */
  readonly written: string;
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfObject>;
  /** From its first bracket to its last one. */
  readonly written: string;
}

const SPACE = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
/** Deeper than anything that is written by a program that means well. */
const DEEPEST = 64;

/** Reads the object that stands at a place of a file whose bytes are the letters of `text` (Latin-1). Throws an Error where there is none. */
export function readObject(text: string, at: number): PdfObject {
  return new Reader(text, at).object(0);
}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  object(depth: number): PdfObject {
    if (depth > DEEPEST) throw this.#wrong('too deep');
    this.#skip();
    const letter = this.#text[this.#at];
    switch (letter) {
      case '/':
        this.#at += 1;
        return { kind: 'name', name: this.#regular() };
      case '[':
        return this.#array(depth);
      case '(':
        return this.#literal();
      case '<':
        return this.#text[this.#at + 1] === '<' ? this.#dictionary(depth) : this.#hexadecimal();
      default:
        return this.#word();
    }
  }

  #array(depth: number): readonly PdfObject[] {
    const items: PdfObject[] = [];
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#text[this.#at] === ']') break;
      items.push(this.object(depth + 1));
    }
    this.#at += 1;
    return items;
  }

  #dictionary(depth: number): PdfDictionary {
    const from = this.#at;
    const entries = new Map<string, PdfObject>();
    this.#at += 2;
    for (;;) {
      this.#skip();
      if (this.#text.startsWith('>>', this.#at)) break;
      if (this.#text[this.#at] !== '/') throw this.#wrong('a key is not a name');
      this.#at += 1;
      const key = this.#regular();
      entries.set(key, this.object(depth + 1));
    }
    this.#at += 2;
    return { kind: 'dictionary', entries, written: this.#text.slice(from, this.#at) };
  }

  #literal(): PdfString {
    const from = this.#at;
    let open = 0;
    do {
      const letter = this.#text[this.#at];
      if (letter === undefined) throw this.#wrong('a string does not end');
      if (letter === '\\') this.#at += 1;
      if (letter === '(') open += 1;
      if (letter === ')') open -= 1;
      this.#at += 1;
    } while (open > 0);
    return { kind: 'string', written: this.#text.slice(from, this.#at) };
  }

  #hexadecimal(): PdfString {
    const end = this.#text.indexOf('>', this.#at);
    if (end === -1) throw this.#wrong('a string does not end');
    const written = this.#text.slice(this.#at, end + 1);
    this.#at = end + 1;
    return { kind: 'string', written };
  }

  /** A reference, a number, or one of three words. */
  #word(): PdfObject {
    REFERENCE.lastIndex = this.#at;
    const reference = REFERENCE.exec(this.#text);
    if (reference !== null) {
      this.#at += reference[0].length;
      return { kind: 'reference', number: Number(reference[1]) };
    }
    const word = this.#regular();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw this.#wrong(`“${word}” is no object`);
    return Number(word);
  }

  #regular(): string {
    REGULAR.lastIndex = this.#at;
    const [found = ''] = REGULAR.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  /** Goes on to what is neither white space nor a comment. */
  #skip(): void {
    for (;;) {
      const letter = this.#text[this.#at];
      if (letter === '%') while (!/[\n\r]/.test(this.#text[this.#at] ?? '\n')) this.#at += 1;
      else if (letter !== undefined && SPACE.test(letter)) this.#at += 1;
      else return;
    }
  }

  #wrong(what: string): Error {
    return new Error(`the PDF cannot be read at ${this.#at}: ${what}`);
  }
}

/** A dictionary as it is written, with more entries at its end. They must not be in it already: throws an Error then. */
export function withEntries(
  { entries, written }: PdfDictionary,
  more: Readonly<Record<string, string>>,
): string {
  const added = Object.entries(more).map(([key, value]) => {
    if (entries.has(key)) throw new Error(`the PDF has “${key}” already`);
    return `\n/${key} ${value}`;
  });
  return `${written.slice(0, -2)}${added.join('')}>>`;
}
