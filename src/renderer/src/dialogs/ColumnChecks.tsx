import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Briefing } from '../../../shared/briefing';
import type { BriefingSetup } from '../../../shared/briefing-choices';
import { BRIEFING_COLUMNS, usualColumns } from '../../../shared/tables/columns';
import { Button } from '../components/Button';
import { Check } from '../components/Check';
import { useWords } from '../words';
import { columnLabel } from './column-label';
import styles from './ExportDialog.module.css';

interface ColumnChecksProps {
  readonly briefing: Briefing;
  readonly setup: BriefingSetup;
  readonly onChange: (setup: BriefingSetup) => void;
}

/** Which columns a briefing has. One at least stays: a table without any is none. */
export function ColumnChecks({ briefing, setup, onChange }: ColumnChecksProps) {
  const t = useWords();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const all: readonly string[] = BRIEFING_COLUMNS[briefing.view];
  const chosen = (setup.columns ?? usualColumns(briefing)).filter((id) => all.includes(id));
  const Mark = isOpen ? ChevronDown : ChevronRight;

  function toggle(id: string, isChosen: boolean): void {
    const next = isChosen ? [...chosen, id] : chosen.filter((each) => each !== id);
    // Positions have the order of their table; all others have one of their own.
    const columns = briefing.view === 'positions' ? next : all.filter((each) => next.includes(each));
    onChange({ ...setup, columns });
  }

  return (
    <div>
      <Button
        look="quiet"
        icon={Mark}
        aria-expanded={isOpen}
        aria-controls={listId}
        onPress={() => setIsOpen(!isOpen)}
      >
        {t('briefings.columns', { count: chosen.length, all: all.length })}
      </Button>
      <div id={listId} hidden={!isOpen} className={styles.columns}>
        {isOpen &&
          all.map((id) => (
            <Check
              key={id}
              label={columnLabel(briefing.view, id, t)}
              isSelected={chosen.includes(id)}
              isDisabled={chosen.length === 1 && chosen.includes(id)}
              onChange={(isChosen) => toggle(id, isChosen)}
            />
          ))}
        {isOpen && setup.columns !== null && (
          <div className={styles.usual}>
            <Button look="quiet" onPress={() => onChange({ ...setup, columns: null })}>
              {t('briefings.usualColumns')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
