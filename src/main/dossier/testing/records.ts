import type { LogRecord } from '../log-record';
import { testId } from './ids';

/** The dossier of `testRecord`. */
export const TEST_DOSSIER = testId(1);

/** The log record of the nth transaction, whose id is `testId(n + 1000)`; it renames the dossier. */
export function testRecord(seq: number, changes: Partial<LogRecord> = {}): LogRecord {
  const before = { id: TEST_DOSSIER, title: `${seq - 1}`, createdAt: '2025-08-06T00:00:00.000Z' };
  return {
    seq,
    id: testId(seq + 1_000),
    previous: testId(seq + 999),
    dossier: TEST_DOSSIER,
    generation: 3,
    at: '2025-08-06T10:00:00.000Z',
    coder: 'A. Analyst',
    command: 'dossier.rename',
    kind: 'do',
    changes: [{ table: 'meta', id: TEST_DOSSIER, before, after: { ...before, title: `${seq} · القرم\n` } }],
    texts: {},
    ...changes,
  };
}
