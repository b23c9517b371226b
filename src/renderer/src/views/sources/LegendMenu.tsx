import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { CUE_KINDS } from '../../../../shared/cues/lexicon';
import { partiesInOrder } from '../../../../shared/dossier';
import { showDialog } from '../../actions';
import { Button } from '../../components/Button';
import { Check } from '../../components/Check';
import { IconButton } from '../../components/IconButton';
import menuStyles from '../../components/Menu.module.css';
import { PartyName } from '../../components/PartyName';
import { changeReading } from '../../reading';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './LegendMenu.module.css';
import type { Pointers } from './use-pointers';

/** What the lines under words mean, and which of them are shown. */
export function LegendMenu({ pointers }: { readonly pointers: Pointers }) {
  const t = useWords();
  const dossier = useDossier();
  const { areCuesShown, arePartiesShown, cueKinds } = useAppState((state) => state.settings.reading);
  const parties = useMemo(() => partiesInOrder(dossier), [dossier]);
  const named = new Map(
    [...Map.groupBy(pointers.mentions, ({ partyId }) => partyId)].map(([id, its]) => [id, its.length]),
  );
  return (
    <DialogTrigger>
      <IconButton icon={ListFilter} label={t('reader.legend.label')} />
      <Popover className={menuStyles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.dialog ?? ''} aria-label={t('reader.legend.label')}>
          <Heading level={3} className={styles.heading ?? ''}>
            {t('reader.legend.cues')}
          </Heading>
          {CUE_KINDS.map((kind) => (
            <div key={kind} className={styles.row}>
              <Check
                label={t(`reader.cueKind.${kind}`)}
                isSelected={cueKinds.includes(kind)}
                onChange={(isShown) =>
                  changeReading({
                    cueKinds: CUE_KINDS.filter((each) => (each === kind ? isShown : cueKinds.includes(each))),
                  })
                }
              />
              <span className={styles.line} data-cue={kind} aria-hidden />
              {areCuesShown && <span className={styles.count}>{pointers.cueCounts.get(kind) ?? 0}</span>}
            </div>
          ))}
          <p className={styles.hint}>
            {pointers.hasLexicon ? t('reader.legend.cuesHint') : t('reader.legend.noLexicon')}
          </p>
          <Button slot="close" onPress={() => showDialog({ kind: 'cues' })}>
            {t('reader.legend.edit')}
          </Button>
          <Heading level={3} className={styles.heading ?? ''}>
            {t('reader.legend.parties')}
          </Heading>
          {parties.length === 0 && <p className={styles.hint}>{t('reader.legend.noParties')}</p>}
          {parties.map((party) => (
            <div key={party.id} className={styles.row}>
              <span>
                <PartyName party={party} />
              </span>
              {arePartiesShown && <span className={styles.count}>{named.get(party.id) ?? 0}</span>}
            </div>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
