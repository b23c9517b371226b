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

  /** One of the paths of an offer, by its place from 0. Throws `offerExpired` when it is not remembered. */
  pathOf(offerId: string, place: number): string {
    const path = this.#paths.get(offerId)?.[place];
    if (path === undefined) throw new DossierError('offerExpired');
    return path;
  }
}
