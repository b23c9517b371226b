import type { BriefingWeight } from '../../shared/briefing-preview';
import { ENGINE_EXPORT_METHODS } from '../../shared/ipc/exports';
import type { Translate } from '../../shared/translate';
import { previewBriefing, weighBriefing } from '../export/preview-briefing';
import { loadWords } from '../export/words';
import type { Answer } from './answer';
import { parsed, plainAnswer } from './answer-parts';
import type { Keeper } from './keeper';
import { requestAbout } from './request-about';

/** Previews of briefings: what each page last wanted to know makes the older questions superfluous. */
export class BriefingPreviews {
  readonly #newest = new Map<number, object>();
  #words: Promise<Translate> | null = null;

  /**
   * Answers a page's question about a briefing that it may have written; null when it is none. Rejects with `requestInvalid` when it is not of
   * the contract's form.
   */
  answer({ session, coder }: Keeper, asker: number, message: unknown): Promise<Answer> | null {
    const request = requestAbout(ENGINE_EXPORT_METHODS, message);
    if (request === null) return null;
    const { method, params } = request;
    switch (method) {
      case 'previewBriefing':
        // Whoever asks for a preview does not wait for what is being weighed, and will ask again where that is wanted.
        this.#newest.delete(asker);
        return parsed(ENGINE_EXPORT_METHODS.previewBriefing, params, async ({ briefing, options }) => {
          const words = await this.#loadWords();
          const exporting = { coder, at: new Date().toISOString() };
          return plainAnswer(
            await previewBriefing({ dossier: session.dossier, briefing, options, exporting }, words),
          );
        });
      case 'weighBriefing':
        return parsed(ENGINE_EXPORT_METHODS.weighBriefing, params, async ({ briefing, options }) =>
          plainAnswer(await this.#weigh({ dossier: session.dossier, briefing, options }, asker)),
        );
    }
  }

  async #weigh(order: Parameters<typeof weighBriefing>[0], asker: number): Promise<BriefingWeight | null> {
    const asked = {};
    this.#newest.set(asker, asked);
    const weight = await weighBriefing(
      order,
      await this.#loadWords(),
      () => this.#newest.get(asker) === asked,
    );
    if (this.#newest.get(asker) === asked) this.#newest.delete(asker);
    return weight;
  }

  #loadWords(): Promise<Translate> {
    this.#words ??= loadWords();
    return this.#words;
  }
}
