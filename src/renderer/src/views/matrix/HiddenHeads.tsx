import { Eye } from 'lucide-react';
import type { MatrixArrangement } from '../../../../shared/matrix-arrangement';
import type { Dossier } from '../../../../shared/model';
import { IconButton } from '../../components/IconButton';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './ArrangeMenu.module.css';

interface HiddenHeadsProps {
  readonly arrangement: MatrixArrangement;
  readonly onChange: (hidden: readonly string[]) => void;
}

/** What is left out of the matrix, each with the way back. */
export function HiddenHeads({ arrangement, onChange }: HiddenHeadsProps) {
  const t = useWords();
  const dossier = useDossier();
  const hidden = arrangement.hidden.flatMap((id) => {
    const name = nameOf(dossier, id);
    return name === null ? [] : [{ id, name }];
  });
  if (hidden.length === 0) return <p className={styles.note}>{t('matrix.nothingLeftOut')}</p>;
  return (
    <ul className={styles.hidden}>
      {hidden.map(({ id, name }) => (
        <li key={id}>
          <bdi>{name}</bdi>
          <IconButton
            icon={Eye}
            label={t('matrix.showAgain', { name })}
            onPress={() => onChange(arrangement.hidden.filter((each) => each !== id))}
          />
        </li>
      ))}
    </ul>
  );
}

/** The name of a party, a speaker or an issue that is not in the bin. */
function nameOf(dossier: Dossier, id: string): string | null {
  const row = dossier.parties.get(id) ?? dossier.issues.get(id) ?? dossier.speakers.get(id);
  return row === undefined || row.deletedAt !== null ? null : row.name;
}
