import { type EngineMethod, EngineRequest } from '../../shared/ipc';

interface RequestAbout<M extends EngineMethod> {
  readonly method: M;
  /** Still to be parsed by the schema of the method. */
  readonly params: unknown;
}

/** Whether a method is one of a subject's. */
export function isAbout<M extends EngineMethod>(
  methods: Readonly<Record<M, unknown>>,
  method: EngineMethod,
): method is M {
  return Object.hasOwn(methods, method);
}

/** A page's request where it is for one of these methods; null for other requests, and for what is no request at all. */
export function requestAbout<M extends EngineMethod>(
  methods: Readonly<Record<M, unknown>>,
  message: unknown,
): RequestAbout<M> | null {
  const request = EngineRequest.safeParse(message);
  if (!request.success) return null;
  const { method, params } = request.data;
  return isAbout(methods, method) ? { method, params } : null;
}
