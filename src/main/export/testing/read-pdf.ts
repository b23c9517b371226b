import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// pdf.js takes for granted what came with Node 22; the end-to-end tests run in older ones too.
Promise.withResolvers ??= function withResolvers<T>() {
  let [resolve, reject]: [(value: T | PromiseLike<T>) => void, (reason: unknown) => void] = [
    () => {},
    () => {},
  ];
  const promise = new Promise<T>((fulfil, refuse) => {
    [resolve, reject] = [fulfil, refuse];
  });
  return { promise, resolve, reject };
};

export interface ReadPdf {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    /** What is seen, in the order in which it is drawn. */
    readonly text: string;
    /** What is told instead of what is seen, in the order of the tree of structure. */
    readonly told: readonly string[];
  }[];
  readonly info: object;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

interface Node {
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** A PDF as pdf.js reads it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      const tree: Node | null = await page.getStructTree();
      return { width, height, text, told: tree === null ? [] : toldIn(tree) };
    }),
  );
  const { info } = await pdf.getMetadata();
  const names: ReadonlyMap<string, unknown> = (await pdf.getAttachments()) ?? new Map();
  const attachments = new Map<string, Uint8Array>();
  for (const name of names.keys())
    attachments.set(name, (await pdf.getAttachmentContent(name)) ?? new Uint8Array());
  await loading.destroy();
  return { pages, info, attachments };
}

function toldIn({ alt, children = [] }: Node): readonly string[] {
  return [...(alt === undefined ? [] : [alt]), ...children.flatMap(toldIn)];
}
