import type { EngineEvent } from '../../shared/ipc';

/** The engine's end of the channel to a page, whichever kind of port it is. */
export interface PagePort {
  post(event: EngineEvent): void;
  /** Begins to deliver what the page posts; what came before is delivered first. */
  listen(onMessage: (data: unknown) => void, onClose: () => void): void;
}

/** What of Electron's MessagePortMain the engine uses; https://www.electronjs.org/docs/latest/api/message-port-main */
export interface MainPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
  close(): void;
}

/** A page's port as it arrives in the utility process. */
export function pagePort(port: MainPort): PagePort {
  return {
    post: (event) => port.postMessage(event),
    listen: (onMessage, onClose) => {
      port.on('message', (message) => onMessage(message.data));
      port.on('close', onClose);
      port.start();
    },
  };
}
