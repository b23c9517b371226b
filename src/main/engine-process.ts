import { type MessagePortMain, utilityProcess } from 'electron';
import { type EngineControl, EngineReport } from '../shared/ipc';

/** A running engine: the utility process that keeps one dossier's file. */
export interface EngineProcess {
  readonly post: (control: EngineControl, ports?: MessagePortMain[]) => void;
  readonly kill: () => void;
}

/** What is told of a running engine. `onExit` is called exactly once. */
export interface EngineListener {
  readonly onReport: (report: EngineReport) => void;
  readonly onExit: () => void;
}

/**
 * Starts an engine from its built script (an absolute path). Reports that are not of the contract's form are dropped and noted on
 * the console. Its output goes to the console unless `isQuiet`.
 */
export function startEngineProcess(
  script: string,
  isQuiet: boolean,
  listener: EngineListener,
): EngineProcess {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Parley engine',
    stdio: isQuiet ? 'ignore' : 'inherit',
  });
  child.on('message', (message: unknown) => {
    const report = EngineReport.safeParse(message);
    if (report.success) listener.onReport(report.data);
    else console.error('the engine reported something unknown', report.error.message);
  });
  child.on('exit', () => listener.onExit());
  return {
    post: (control, ports) => child.postMessage(control, ports),
    kill: () => void child.kill(),
  };
}
