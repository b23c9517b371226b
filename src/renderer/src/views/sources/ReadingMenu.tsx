import { ALargeSmall } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { FACES, MEASURES, SPACINGS, TYPE_SIZES } from '../../../../shared/reading';
import { Theme } from '../../../../shared/settings';
import { IconButton } from '../../components/IconButton';
import menuStyles from '../../components/Menu.module.css';
import { Segments } from '../../components/Segments';
import { changeReading, changeTheme } from '../../reading';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import styles from './ReadingMenu.module.css';

/** How the text is set: the same in all dossiers, changed as it is chosen. */
export function ReadingMenu() {
  const t = useWords();
  const { reading, theme } = useAppState((state) => state.settings);
  return (
    <DialogTrigger>
      <IconButton icon={ALargeSmall} label={t('reader.reading.label')} />
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('reader.reading.label')}>
          <Segments
            label={t('reader.reading.size')}
            value={reading.size}
            onChange={(size) => changeReading({ size })}
            options={TYPE_SIZES.map((size) => ({
              value: size,
              label: t(`reader.reading.sizes.${size}`),
              content: (
                <span className={styles.sample} data-size={size}>
                  {t('reader.reading.sample')}
                </span>
              ),
            }))}
          />
          <Segments
            label={t('reader.reading.face')}
            value={reading.face}
            onChange={(face) => changeReading({ face })}
            options={FACES.map((face) => ({ value: face, label: t(`reader.reading.faces.${face}`) }))}
          />
          <Segments
            label={t('reader.reading.measure')}
            value={reading.measure}
            onChange={(measure) => changeReading({ measure })}
            options={MEASURES.map((measure) => ({
              value: measure,
              label: t(`reader.reading.measures.${measure}`),
            }))}
          />
          <Segments
            label={t('reader.reading.spacing')}
            value={reading.spacing}
            onChange={(spacing) => changeReading({ spacing })}
            options={SPACINGS.map((spacing) => ({
              value: spacing,
              label: t(`reader.reading.spacings.${spacing}`),
            }))}
          />
          <Segments
            label={t('app.theme.label')}
            value={theme}
            onChange={changeTheme}
            options={Theme.options.map((each) => ({ value: each, label: t(`app.theme.${each}`) }))}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
