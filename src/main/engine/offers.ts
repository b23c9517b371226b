import { DossierError } from '../../shared/errors';

/** How many offers are remembered; older ones have expired. */
const REMEMBERED = 20;

/** The files that the person has offered, by the offer's id: the page knows the ids, main and the engine the paths. */
export class Offers {
  readonly #paths = new Map<string, readonly string[]>();

  /** Remembers an offer's paths, in the order in which they were chosen. */
  add(offerId: string, paths: readonly string[]): void {
    this.#paths.set(offerId, paths);
    for (const oldest of this.#paths.keys()) {
      if (this.#paths.size <= REMEMBERED) return;
      this.#paths.delete(oldest);
    }
  }

  /** The paths of an offer. Throws `offerExpired` when it is not remembered. */
  pathsOf(offerId: string): readonly string[] {
    const paths = this.#paths.get(offerId);
    if (paths === undefined) throw new DossierError('offerExpired');
    return paths;
  }
}
