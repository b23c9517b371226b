import { createContext, useContext } from 'react';
import type { Position } from '../../../../shared/model';
import { daysAgo } from '../../../../shared/views/matrix-cell';
import { useWords } from '../../words';

/** The ISO day as of which the matrix is drawn. */
export const DrawnDay = createContext('');

/** How long before the day of the matrix a position was stated: the one thing that another date changes in almost every cell, so that it is drawn by itself. */
export function Age({ position }: { readonly position: Position }) {
  const t = useWords();
  const days = daysAgo(position, useContext(DrawnDay));
  return days !== null && days > 0 && <bdi>{t('matrix.daysAgo', { count: days })}</bdi>;
}
