import { useMemo } from 'react';
import { dayNumber } from '../../../../shared/day-number';
import { useAsOf, useCompareDates } from '../../as-of';

/** The days that a plot marks, as day numbers: as of which things are seen, and the two that are compared. */
export interface PlotDays {
  readonly asOf: number;
  readonly from: number;
  readonly to: number;
}

/** The as-of date and the dates that are compared, as they are chosen in the views of the same names. */
export function usePlotDays(): PlotDays {
  const { day } = useAsOf();
  const { from, to } = useCompareDates();
  return useMemo(() => ({ asOf: dayNumber(day), from: dayNumber(from), to: dayNumber(to) }), [day, from, to]);
}
