import { DossierError, toWire, type WireError } from '../../shared/errors';

/** An error as it is told to other processes. What is unforeseen goes to the console as well, where a person who reports it can find it. */
export function wire(error: unknown): WireError {
  if (!(error instanceof DossierError)) complain(error);
  return toWire(error);
}

/** Says on the console what went wrong without anybody waiting for it. */
export function complain(error: unknown): void {
  console.error(error);
}
