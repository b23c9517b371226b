import { DossierError } from '../../shared/errors';
import type { EngineControl, EngineReport } from '../../shared/ipc';
import type { DocxMaker } from '../export/docx/job';
import { exportBriefing, printableBriefing } from '../export/export-briefing';
import { pausing } from '../export/pace';
import { loadWords } from '../export/words';
import type { Keeper } from './keeper';
import { wire } from './wire';

type ExportControl = Extract<EngineControl, { readonly type: 'export' | 'printable' }>;

/** The exports that are under way: each of the dossier as it was when it began, in slices, so that whoever asks for something else is answered between two of them. */
export class Exports {
  readonly #makeDocx: DocxMaker;
  readonly #report: (report: EngineReport) => void;
  readonly #running = new Map<AbortController, Promise<void>>();

  constructor(makeDocx: DocxMaker, report: (report: EngineReport) => void) {
    this.#makeDocx = makeDocx;
    this.#report = report;
  }

  /** Begins one; how it goes and how it ends is reported. */
  begin(control: ExportControl, keeper: Pick<Keeper, 'session' | 'coder'> | null): void {
    const controller = new AbortController();
    const run = this.#run(control, keeper, controller.signal).finally(() => this.#running.delete(controller));
    this.#running.set(controller, run);
  }

  /** Gives all of them up: each is reported as failed with `exportCancelled`. */
  cancel(): void {
    for (const controller of this.#running.keys()) controller.abort();
  }

  /** Resolves when none is under way any more. */
  async settle(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  async #run(
    control: ExportControl,
    keeper: Pick<Keeper, 'session' | 'coder'> | null,
    signal: AbortSignal,
  ): Promise<void> {
    const { requestId, briefing, options } = control;
    try {
      if (keeper === null) throw new DossierError('engineLost');
      const exporting = { coder: keeper.coder, at: new Date().toISOString() };
      const order = { dossier: keeper.session.dossier, briefing, options, exporting };
      const pace = pausing(signal, (share) => this.#report({ type: 'exportProgress', share }));
      const workshop = { words: await loadWords(), pace, makeDocx: this.#makeDocx };
      if (control.type === 'export') {
        const rows = await exportBriefing(order, control.path, workshop);
        this.#report({ type: 'exported', requestId, rows });
      } else this.#report({ type: 'printable', requestId, ...(await printableBriefing(order, workshop)) });
    } catch (error) {
      this.#report({ type: 'exportFailed', requestId, error: wire(error) });
    }
  }
}
