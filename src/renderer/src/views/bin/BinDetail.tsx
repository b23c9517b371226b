import { ArchiveRestore, Quote } from 'lucide-react';
import { type BinEntry, broughtBack } from '../../../../shared/views/bin';
import { Button } from '../../components/Button';
import { useDossier } from '../../store';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import styles from './Bin.module.css';
import { attachAgain, restorable, restoreEntries } from './bin-actions';
import { EntryDetail } from './EntryDetail';

interface BinDetailProps {
  readonly selected: readonly BinEntry[];
  readonly isReadOnly: boolean;
}

/** What is selected in the bin: what it was, what comes back with it, and the button that restores it. */
export function BinDetail({ selected, isReadOnly }: BinDetailProps) {
  const t = useWords();
  const dossier = useDossier();
  const oneAtATime = useOneAtATime();
  const back = restorable(selected);
  const brought = broughtBack(dossier, back);
  const what = brought
    .map(({ table, count }) => t(`bin.brings.${table}`, { count }))
    .reduce((list, next) => (list === '' ? next : t('uses.list', { list, next })), '');
  const [only] = selected;
  const passage = selected.length === 1 && only?.table === 'passages' ? only : null;
  const isSourceThere = passage !== null && passage.source !== null && passage.source.deletedAt === null;

  if (only === undefined) {
    return (
      <section className={styles.detail} aria-label={t('bin.detail')}>
        <p className={styles.nothing}>{t('bin.nothingSelected')}</p>
      </section>
    );
  }
  return (
    <section className={styles.detail} aria-label={t('bin.detail')}>
      <div className={styles.detailBody}>
        {selected.length === 1 ? (
          <EntryDetail entry={only} />
        ) : (
          <p className={styles.many}>{t('bin.selected', { count: selected.length })}</p>
        )}
        {passage !== null ? (
          <p className={styles.hint}>{t(isSourceThere ? 'bin.passageAlone' : 'bin.passageOfDeleted')}</p>
        ) : (
          <p className={styles.hint}>
            {what === ''
              ? selected.length === 1 && t('bin.comesAlone')
              : t(selected.length === 1 ? 'bin.comesWith' : 'bin.comesWithThem', { what })}
          </p>
        )}
        {selected.length > 1 && back.length < selected.length && (
          <p className={styles.hint}>{t('bin.passagesLeftOut')}</p>
        )}
        {isReadOnly && <p className={styles.hint}>{t('bin.readOnly')}</p>}
      </div>
      <div className={styles.detailFoot}>
        {passage !== null ? (
          <Button
            look="primary"
            icon={Quote}
            isDisabled={isReadOnly || !isSourceThere}
            onPress={() => attachAgain(passage)}
          >
            {t('bin.attach')}
          </Button>
        ) : (
          <Button
            look="primary"
            icon={ArchiveRestore}
            isDisabled={isReadOnly || back.length === 0}
            onPress={() => void oneAtATime(() => restoreEntries(selected))}
          >
            {selected.length === 1 ? t('bin.restore') : t('bin.restoreMany', { count: back.length })}
          </Button>
        )}
      </div>
    </section>
  );
}
