import { addPiece, type GrowingDossier, growingDossier, wholeDossier } from '../../shared/dossier-pieces';
import { DossierError, fromWire } from '../../shared/errors';
import type { EngineEvent, EngineMethod, EngineParams, EngineResults } from '../../shared/ipc';

interface Pending {
  readonly method: EngineMethod;
  readonly params: unknown;
  /** The rows that have come for it. */
  rows: GrowingDossier | null;
  readonly resolve: (result: never) => void;
  readonly reject: (error: DossierError) => void;
}

/** What the engine tells by itself, not in answer to a question. */
export type ToldEvent = Exclude<EngineEvent, { readonly type: 'rows' | 'answer' | 'refusal' }>;

const pending = new Map<number, Pending>();
let port: MessagePort | null = null;
let nextId = 1;

/**
 * Talks to the engine over a new port from now on. Requests that were not answered are asked again: they carry their
 * transaction id, so an engine that did carry one out before it died recognises it.
 */
export function connectPort(newPort: MessagePort, onEvent: (event: ToldEvent) => void): void {
  port?.close();
  port = newPort;
  newPort.onmessage = (message: MessageEvent<EngineEvent>) => receive(message.data, onEvent);
  newPort.start();
  for (const [id, request] of pending) {
    request.rows = null;
    newPort.postMessage({ id, method: request.method, params: request.params });
  }
}

/** Forgets the port and refuses what is still waiting with `engineLost`: the dossier was closed. */
export function dropPort(): void {
  port?.close();
  port = null;
  for (const request of pending.values()) request.reject(new DossierError('engineLost'));
  pending.clear();
}

/**
 * Asks the engine. While it is being restarted the request waits for it. Rejects with the DossierError it was refused with.
 */
export function ask<M extends EngineMethod>(method: M, params: EngineParams<M>): Promise<EngineResults[M]> {
  const id = nextId++;
  return new Promise<EngineResults[M]>((resolve, reject) => {
    pending.set(id, { method, params, rows: null, resolve, reject });
    port?.postMessage({ id, method, params });
  });
}

/** The answer to `state` with the rows that came before it. */
function withDossier(rest: unknown, rows: GrowingDossier): object {
  return { ...Object(rest), dossier: wholeDossier(rows) };
}

function receive(event: EngineEvent, onEvent: (event: ToldEvent) => void): void {
  if (event.type !== 'rows' && event.type !== 'answer' && event.type !== 'refusal') {
    onEvent(event);
    return;
  }
  const request = pending.get(event.id);
  if (event.type === 'rows') {
    if (request === undefined) return;
    request.rows ??= growingDossier();
    addPiece(request.rows, event.piece);
    return;
  }
  pending.delete(event.id);
  if (event.type === 'refusal') request?.reject(fromWire(event.error));
  else if (request?.method !== 'state') request?.resolve(event.result as never);
  else request.resolve(withDossier(event.result, request.rows ?? growingDossier()) as never);
}
