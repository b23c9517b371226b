import { BRIEFING_KINDS, type BriefingKind } from '../../../shared/briefing-choices';
import { Choice } from '../components/Choice';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

interface BriefingPickProps {
  readonly kind: BriefingKind;
  readonly onScreen: BriefingKind | null;
  readonly onChange: (kind: BriefingKind) => void;
}

/** Which briefing is made, and what its rows are. */
export function BriefingPick({ kind, onScreen, onChange }: BriefingPickProps) {
  const t = useWords();
  const labelOf = (value: BriefingKind) => {
    const name = t(`briefings.kinds.${value}`);
    return value === onScreen ? t('briefings.onScreen', { kind: name }) : name;
  };
  return (
    <div>
      <Choice
        label={t('briefings.briefing')}
        value={kind}
        onChange={onChange}
        options={BRIEFING_KINDS.map((value) => ({ value, label: labelOf(value) }))}
      />
      <p className={styles.hint}>{t(`briefings.hint.${kind}`)}</p>
    </div>
  );
}
