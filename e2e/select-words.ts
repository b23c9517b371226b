/** A place of the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In the page: where the first letter of words begins and the last one ends, after scrolling to them. */
export async function edgesOf(
  article: Element,
  { words, occurrence }: { readonly words: string; readonly occurrence: number },
): Promise<[Point, Point]> {
  let seen = 0;
  for (const row of article.querySelectorAll('[data-paragraph]')) {
    const nodes = [...row.querySelectorAll('[data-start]')].map((stretch) => stretch.firstChild as Text);
    const text = nodes.map((node) => node.data).join('');
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      if (seen++ !== occurrence) continue;
      // Paragraphs are laid out when they come near: scrolling ends when nothing moves any more.
      for (let before = Number.NaN, now = 0; before !== now; now = row.getBoundingClientRect().top) {
        before = row.getBoundingClientRect().top;
        row.scrollIntoView({ block: 'center' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      // A letter has its marks, an emoji its parts: there is no edge between them for the mouse to meet.
      const letters = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment.length);
      const end = at + words.length;
      return [edge(at, at + (letters[0] ?? 1), true), edge(end - (letters.at(-1) ?? 1), end, false)];
    }
    function edge(from: number, to: number, isStart: boolean): Point {
      const range = document.createRange();
      range.setStart(...place(from));
      range.setEnd(...place(to));
      // Where a line ends, a letter's range has an empty box there too.
      const [box = range.getBoundingClientRect()] = [...range.getClientRects()].filter(
        ({ width }) => width > 0,
      );
      const stretch = place(from)[0].parentElement ?? row;
      const isRightToLeft = getComputedStyle(stretch).direction === 'rtl';
      // A pixel inside the letter's edge, so that the mouse meets this letter and not its neighbour.
      const x = isStart === isRightToLeft ? box.right - 1 : box.left + 1;
      return { x, y: box.top + box.height / 2 };
    }
    function place(offset: number): [Text, number] {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length && !(rest === node.length && node !== nodes.at(-1))) return [node, rest];
        rest -= node.length;
      }
      throw new Error('outside of the paragraph');
    }
  }
  throw new Error(`the text has no “${words}” (${occurrence})`);
}
