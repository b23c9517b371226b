import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';

/** A running process that reads documents, and the way to it, for an engine. */
export interface ParserProcess {
  readonly port: MessagePortMain;
  readonly kill: () => void;
}

export interface ParserProcessOptions {
  /** How long a document may take, in milliseconds; null for the usual time. */
  readonly readingTime: number | null;
  /** Whether what it writes does not go to the console. */
  readonly isQuiet: boolean;
}

/** Starts a process that reads documents, from its built script (an absolute path). `onExit` is called once. */
export function startParserProcess(
  script: string,
  { readingTime, isQuiet }: ParserProcessOptions,
  onExit: () => void,
): ParserProcess {
  const child = utilityProcess.fork(script, readingTime === null ? [] : [String(readingTime)], {
    serviceName: 'Parley documents',
    stdio: isQuiet ? 'ignore' : 'inherit',
  });
  const { port1, port2 } = new MessageChannelMain();
  child.postMessage(null, [port1]);
  child.on('exit', onExit);
  return { port: port2, kill: () => void child.kill() };
}
