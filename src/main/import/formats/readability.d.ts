/** The small DOM that ships with Readability and that Firefox runs it on: a document to read, with neither scripts nor loaders. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** What went wrong while parsing; empty when nothing did. */
    readonly errorState: string;
    /** Parses well-formed markup; recursive, so not for deep nesting. */
    parse(html: string): object;
  }
}

declare module '@mozilla/readability' {
  export interface ReadabilityOptions {
    readonly charThreshold?: number;
    readonly disableJSONLD?: boolean;
  }

  export class Readability {
    constructor(document: object, options?: ReadabilityOptions);
    /** The article as markup; null when there is none. Alters the document it was given. */
    parse(): { readonly content: string | null } | null;
  }
}
