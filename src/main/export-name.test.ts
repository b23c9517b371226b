import { describe, expect, it } from 'vitest';
import type { Briefing } from '../shared/briefing';
import { exportName } from './export-name';
import { createWords } from './words';

const words = createWords();

describe('exportName', () => {
  it('says which dossier, which view and which date', () => {
    const matrix = { view: 'matrix', asOf: '2025-08-06' } as const;
    expect(exportName(matrix, 'Ukraine', '2025-09-01', 'csv', words)).toBe(
      'Ukraine - matrix as of 2025-08-06.csv',
    );
    const compare = { view: 'compare', from: '2025-08-01', to: '2025-08-06', changesOnly: true } as const;
    expect(exportName(compare, 'Ukraine', '2025-09-01', 'csv', words)).toBe(
      'Ukraine - comparison 2025-08-01 to 2025-08-06.csv',
    );
  });

  it('ends as the format does', () => {
    const matrix = { view: 'matrix', asOf: '2025-08-06' } as const;
    expect(exportName(matrix, 'Ukraine', '2025-09-01', 'xlsx', words)).toBe(
      'Ukraine - matrix as of 2025-08-06.xlsx',
    );
  });

  it('names views without a date of their own after the day of the export', () => {
    const positions: Briefing = { view: 'positions', positionIds: [], columns: [] };
    expect(exportName(positions, 'Black Sea / grain', '2025-09-01', 'csv', words)).toBe(
      'Black Sea grain - positions 2025-09-01.csv',
    );
    const evidence: Briefing = { view: 'evidence', positionIds: [] };
    expect(exportName(evidence, 'Ukraine', '2025-09-01', 'csv', words)).toBe(
      'Ukraine - evidence 2025-09-01.csv',
    );
  });
});
