import { forgetRows } from '../../shared/views/positions';

/*
 * Modules keep what was worked out of the open dossier, so that going from view to view does nothing twice. It can be as much as
 * the dossier itself, and is let go with it.
 */
const forgets = new Set<() => void>([forgetRows]);

/** Has `forget` called whenever no dossier is open any more and nothing of it is drawn. For modules, once each. */
export function forgetOnClose(forget: () => void): void {
  forgets.add(forget);
}

/** Lets go of all that was kept of the dossier that was open. */
export function forgetDossier(): void {
  for (const forget of forgets) forget();
}
