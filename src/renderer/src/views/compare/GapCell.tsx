import { Swords } from 'lucide-react';
import { proposalWords } from '../../../../shared/proposal-words';
import type { SidesRow, SidesView } from '../../../../shared/views/sides';
import { gapWords, pairName } from '../../../../shared/views/sides-words';
import { DateText } from '../../components/DateText';
import { JudgementBadge } from '../../components/JudgementBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import { RelationBadge } from './RelationBadge';
import { ScaleStrip } from './ScaleStrip';
import styles from './SidesTable.module.css';

interface GapCellProps {
  readonly row: SidesRow;
  readonly view: SidesView;
}

/** What lies between the sides on an issue: in what they differ, where they stand on its scale, and how far apart that is judged to be. */
export function GapCell({ row, view }: GapCellProps) {
  const t = useWords();
  const dossier = useDossier();
  const { relation, gaps, facing, proposal, assessment } = row;
  return (
    <td className={styles.gap}>
      <RelationBadge relation={relation} view={view} />
      {facing !== null && (
        <span className={styles.facing}>
          <Swords size={13} aria-hidden /> {t('matrix.facing')}
        </span>
      )}
      <ScaleStrip row={row} view={view} />
      {relation === 'differing' &&
        gaps.map((gap) => (
          <div key={gap.between.join(' ')} className={styles.differences}>
            {view.sides.length > 2 && <strong>{pairName(gap, view, t)}</strong>}
            <ul>
              {gapWords(gap, view, t).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      {assessment !== null && (
        <p className={styles.judged}>
          <JudgementBadge judgement={assessment.judgement} /> <DateText date={assessment.date} />
          {assessment.note !== '' && <bdi className={styles.why}>{assessment.note}</bdi>}
        </p>
      )}
      {proposal !== null && (
        <div className={styles.proposal}>
          {t('matrix.positionsSuggest')} <JudgementBadge judgement={proposal.judgement} />
          <ul>
            {proposalWords(proposal, dossier, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </td>
  );
}
