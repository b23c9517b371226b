import { useAppState } from '../../store';
import { DatesComparison } from './DatesComparison';
import { SidesComparison } from './SidesComparison';

/** Two dates, a few parties, or a few speakers of one party, beside one another. */
export function CompareView() {
  const mode = useAppState((state) => state.viewState.compare.mode);
  return mode === 'dates' ? <DatesComparison /> : <SidesComparison key={mode} />;
}
