import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';

/** A running process that reads documents, and the way to it, for an engine. */
export interface ParserProcess {
  readonly port: MessagePortMain;
  readonly kill: () => void;
}

/**
 * Starts a process that reads documents, from its built script (an absolute path). `onExit` is called once. Its output goes to the console
 * unless `isQuiet`.
 */
export function startParserProcess(script: string, isQuiet: boolean, onExit: () => void): ParserProcess {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Parley documents',
    stdio: isQuiet ? 'ignore' : 'inherit',
  });
  const { port1, port2 } = new MessageChannelMain();
  child.postMessage(null, [port1]);
  child.on('exit', onExit);
  return { port: port2, kill: () => void child.kill() };
}
