import { showDialog } from '../actions';
import { Button } from '../components/Button';
import { Dialogue } from '../components/Dialogue';
import { ShownText } from '../components/ShownText';
import { copyText } from '../copy-text';
import { say } from '../toasts';
import { messageOfWire, useWords } from '../words';
import styles from './ImportedDialog.module.css';
import type { NotImported } from './import-report';

interface ImportedDialogProps {
  /** How many sources were imported. */
  readonly count: number;
  readonly report: readonly NotImported[];
}

/** Says after an import which files did not become sources, and why; the list can be copied. */
export function ImportedDialog({ count, report }: ImportedDialogProps) {
  const t = useWords();
  const close = () => showDialog(null);

  function reason(item: NotImported): string {
    if (item.why === 'failed') return messageOfWire(item.error);
    if (item.why === 'duplicate') return t('sources.report.duplicate', { title: item.title });
    return t('sources.report.leftOut');
  }

  function copy(): void {
    copyText(report.map((item) => `${item.fileName}\t${reason(item)}`).join('\n'));
    say(t('sources.report.copied'));
  }

  return (
    <Dialogue
      title={t('sources.report.title')}
      onClose={close}
      footer={
        <>
          <Button onPress={copy}>{t('sources.report.copy')}</Button>
          <Button look="primary" autoFocus onPress={close}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <p>{t('sources.report.imported', { count })}</p>
      <p>{t('sources.report.others', { count: report.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1). */}
      <ul className={styles.list} tabIndex={0} aria-label={t('sources.report.title')}>
        {report.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may occur twice.
          <li key={place} className={styles.item}>
            <bdi className={styles.name}>
              <ShownText text={item.fileName} />
            </bdi>
            <span dir="auto">{reason(item)}</span>
          </li>
        ))}
      </ul>
    </Dialogue>
  );
}
