/** The half of pdf.js that reads files. It has no types of its own; only pdf.js itself talks to it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

interface ImportMeta {
  /** Vite replaces the call with what it finds; see pdf-cmaps.ts. */
  readonly glob: (
    pattern: string,
    options: { readonly query: string; readonly import: 'default'; readonly eager: true },
  ) => Readonly<Record<string, string>>;
}
