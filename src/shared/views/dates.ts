import type { Dossier } from '../model';

export interface DateThatMatters {
  /** An ISO day: the earliest day of the positions and assessments counted. */
  readonly day: string;
  readonly positionCount: number;
}

/** The days on which something was stated or assessed, oldest first: the stops of the as-of slider. */
export function datesThatMatter(_dossier: Dossier): readonly DateThatMatters[] {
  throw new Error('not built yet');
}
