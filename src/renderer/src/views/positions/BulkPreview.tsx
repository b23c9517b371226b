import { useId } from 'react';
import { isolated } from '../../../../shared/direction';
import { DossierError } from '../../../../shared/errors';
import type { BulkEditPreview, EditProblem } from '../../../../shared/views/bulk-edit';
import { fieldChanges } from '../../../../shared/views/history';
import { DateText } from '../../components/DateText';
import { FieldChanges } from '../../components/FieldChanges';
import { PartyName } from '../../components/PartyName';
import { useDossier } from '../../store';
import { useFieldWords } from '../../use-field-words';
import { messageOf, useWords } from '../../words';
import styles from './BulkEdit.module.css';

/** How many of the positions that change are shown with what changes in them. */
const SHOWN = 5;

interface BulkPreviewProps {
  readonly preview: BulkEditPreview;
  /** How many positions are edited. */
  readonly count: number;
  /** Whether nothing was chosen yet. */
  readonly isIdle: boolean;
  /** Whether it was asked for and could not be done. */
  readonly isRefused: boolean;
}

/** What would change: how many positions, what is to be minded, and the first ones as they are and as they would be. */
export function BulkPreview({ preview, count, isIdle, isRefused }: BulkPreviewProps) {
  const t = useWords();
  const titleId = useId();
  const { changes, problems, losingSpeaker, onOtherScale } = preview;
  const sum = isIdle
    ? t('positions.bulk.idle')
    : changes.length === 0 && problems.length === 0
      ? t('positions.bulk.none')
      : problems.length > 0
        ? null
        : t('positions.bulk.some', { count, changed: changes.length });
  return (
    <section className={styles.preview} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.previewTitle}>
        {t('positions.bulk.preview')}
      </h3>
      <div role={isRefused ? 'alert' : 'status'} className={styles.sum} data-refused={isRefused}>
        {sum !== null && <p>{sum}</p>}
        {problems.map((problem) => (
          <Problem key={problem.code} problem={problem} />
        ))}
        {problems.length === 0 && losingSpeaker > 0 && (
          <p>{t('positions.bulk.losingSpeaker', { count: losingSpeaker })}</p>
        )}
        {problems.length === 0 && onOtherScale > 0 && (
          <p>{t('positions.bulk.onOtherScale', { count: onOtherScale })}</p>
        )}
      </div>
      {problems.length === 0 && changes.length > 0 && (
        <ul className={styles.changes} aria-label={t('positions.bulk.preview')}>
          {changes.slice(0, SHOWN).map((change) => (
            <Changed key={change.id} change={change} />
          ))}
          {changes.length > SHOWN && <li>{t('positions.bulk.more', { count: changes.length - SHOWN })}</li>}
        </ul>
      )}
    </section>
  );
}

function Problem({ problem: { code, count, names } }: { readonly problem: EditProblem }) {
  const t = useWords();
  const blanks = { count, names: names.map(isolated).join(', ') };
  return (
    <p className={styles.problem}>
      {code === 'speakerOfOtherParty'
        ? t('positions.bulk.problem.speaker', blanks)
        : code === 'scaleValueWithoutScale'
          ? t('positions.bulk.problem.scale', blanks)
          : messageOf(new DossierError(code))}
    </p>
  );
}

function Changed({ change }: { readonly change: BulkEditPreview['changes'][number] }) {
  const dossier = useDossier();
  const words = useFieldWords();
  const { before } = change;
  const party = before && dossier.parties.get(before.partyId);
  if (!before || !party) return null;
  return (
    <li>
      <span className={styles.facts}>
        <PartyName party={party} isShort />
        <DateText date={before.date} />
      </span>
      <span className={styles.statement} dir="auto">
        {before.statement}
      </span>
      <FieldChanges fields={fieldChanges(change, words)} />
    </li>
  );
}
