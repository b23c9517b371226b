import type { z } from 'zod';
import { DossierError } from '../../shared/errors';
import type { EngineAnswers } from '../../shared/ipc';
import type { Answer } from './answer';

/** A request's parameters in the form of the contract. Throws `requestInvalid` when they are not of it. */
export function parse<P>(schema: z.ZodType<P>, params: unknown): P {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new DossierError('requestInvalid', {}, parsed.error);
  return parsed.data;
}

/** As `parse`, for what takes its time: hands the parameters on. Rejects with `requestInvalid` and what `act` rejects with. */
export async function parsed<P>(
  schema: z.ZodType<P>,
  params: unknown,
  act: (params: P) => Promise<Answer>,
): Promise<Answer> {
  return act(parse(schema, params));
}

/** The answer that has this result, and no rows. */
export function plainAnswer(result: EngineAnswers[keyof EngineAnswers]): Answer {
  return { result, dossier: null };
}
