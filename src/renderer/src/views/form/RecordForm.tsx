import { useState } from 'react';
import { showForm } from '../../actions';
import { SidePanel } from '../../components/SidePanel';
import type { FormTarget } from '../../store';
import { useWords } from '../../words';
import { RecordFields } from './RecordFields';
import { useRangePassages } from './use-range-passages';

/** The form that records a position from what is selected; it begins once the words of the selection are there. */
export function RecordForm({ target }: { readonly target: Extract<FormTarget, { kind: 'record' }> }) {
  const t = useWords();
  const passages = useRangePassages(target.ranges);
  const [round, setRound] = useState(0);
  if (passages === null) {
    return (
      <SidePanel title={t('form.recordTitle')} onClose={() => showForm(null)}>
        <p role="status">{t('app.loading')}</p>
      </SidePanel>
    );
  }
  return (
    <RecordFields target={target} passages={passages} round={round} onNextRound={() => setRound(round + 1)} />
  );
}
