import { Pin } from 'lucide-react';
import { memo } from 'react';
import type { MatrixHead } from '../../../../shared/views/matrix-frame';
import { PartyName } from '../../components/PartyName';
import { useWords } from '../../words';
import { HeadButton } from './HeadButton';
import styles from './MatrixGrid.module.css';
import type { HeadsProps } from './MatrixHeads';

interface PlainHeadProps {
  readonly head: MatrixHead;
  /** Its place in the matrix, as `MatrixPlace` counts. */
  readonly row: number;
  readonly column: number;
  readonly heads: HeadsProps;
}

/** The head of a party, a speaker, or an issue among the columns: its name, and a sign when it is pinned. */
export const PlainHead = memo(function PlainHead({ head, row, column, heads }: PlainHeadProps) {
  const t = useWords();
  const { active, dragged, onMenu, onDrag, onDrop } = heads;
  return (
    <HeadButton
      head={head}
      place={{ row, column }}
      isTabStop={active.row === row && active.column === column}
      dragged={dragged}
      onMenu={(anchor) => onMenu(head, anchor)}
      onDrag={onDrag}
      onDrop={onDrop}
    >
      <HeadName head={head} />
      {head.isPinned && <Pin size={11} aria-label={t('matrix.pinned')} />}
    </HeadButton>
  );
});

function HeadName({ head }: { readonly head: MatrixHead }) {
  const t = useWords();
  switch (head.kind) {
    case 'party':
      return <PartyName party={head.party} isShort />;
    case 'speaker':
      return head.speaker === null ? (
        <em>{t('tables.noSpeaker')}</em>
      ) : (
        <span className={styles.speaker}>
          <bdi>{head.speaker.name}</bdi>
          {head.speaker.office !== '' && <bdi className={styles.office}>{head.speaker.office}</bdi>}
        </span>
      );
    case 'issue':
      return (
        <span className={styles.speaker}>
          <bdi>{head.issue.issue.name}</bdi>
          {head.issue.depth > 0 && (
            <bdi className={styles.office}>{head.issue.path.slice(0, -1).join(' › ')}</bdi>
          )}
        </span>
      );
  }
}
