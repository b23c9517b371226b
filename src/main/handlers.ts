import type { ShellMethod, ShellParams, ShellResults } from '../shared/ipc';
import type { Application, DossierWindow } from './application';

/** Answers a page's request. May throw or reject; what is not a DossierError becomes `unexpected`. */
export type Handler<M extends ShellMethod> = (
  app: Application,
  window: DossierWindow,
  params: ShellParams<M>,
) => ShellResults[M] | Promise<ShellResults[M]>;

/** One handler per method: a method without one does not compile. */
export type Handlers = { readonly [M in ShellMethod]: Handler<M> };
