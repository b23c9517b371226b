import { DossierError, fromWire } from '../shared/errors';
import type { EngineControl, EngineReport } from '../shared/ipc';
import { type EngineProcess, startEngineProcess } from './engine-process';

export type OpenedReport = Extract<EngineReport, { readonly type: 'opened' }>;
export type OpenControl = Extract<EngineControl, { readonly type: 'open' }>;

/** Where an engine comes from, and what is told of it once it has opened its dossier. */
export interface EngineStart {
  /** The engine's built script, an absolute path. */
  readonly script: string;
  readonly isQuiet: boolean;
  readonly onReport: (report: EngineReport) => void;
  readonly onExit: () => void;
}

/** An engine that has opened its dossier, or why none has. */
export type EngineOpening =
  | { readonly engine: EngineProcess; readonly report: OpenedReport }
  | {
      readonly engine: null;
      readonly error: DossierError;
      /** Whether anything can be read of a file that was refused because of what is in it; null when it was not, or not for that. */
      readonly canSalvage: boolean | null;
    };

/** Starts an engine and has it open its dossier. Resolves to `engineLost` when it ended meanwhile; never rejects. */
export function openEngine(start: EngineStart, control: OpenControl): Promise<EngineOpening> {
  return new Promise((resolve) => {
    let isOpen = false;
    const engine = startEngineProcess(start.script, start.isQuiet, {
      onReport: (report) => {
        if (report.type === 'opened') {
          isOpen = true;
          resolve({ engine, report });
        } else if (report.type === 'openFailed') {
          resolve({ engine: null, error: fromWire(report.error), canSalvage: report.canSalvage ?? null });
          engine.kill();
        } else start.onReport(report);
      },
      onExit: () => {
        if (isOpen) start.onExit();
        else resolve({ engine: null, error: new DossierError('engineLost'), canSalvage: null });
      },
    });
    engine.post(control);
  });
}
