/** The source of the half of pdf.js that reads files; see pdf-worker.ts. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?raw' {
  const source: string;
  export default source;
}

interface ImportMeta {
  /** Vite replaces the call with what it finds; see pdf-cmaps.ts. */
  readonly glob: (
    pattern: string,
    options: { readonly query: string; readonly import: 'default'; readonly eager: true },
  ) => Readonly<Record<string, string>>;
}
