import { FileQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ExportFormat, PAPER_FORMATS } from '../../../shared/briefing';
import type { BriefingKind } from '../../../shared/briefing-choices';
import type { BriefingPreview } from '../../../shared/briefing-preview';
import { Check } from '../components/Check';
import { EmptyState } from '../components/EmptyState';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';
import { formatSize } from './format-size';
import { PagePreview } from './PagePreview';
import { TablePreview } from './TablePreview';
import { TextPreview } from './TextPreview';

interface OutputPreviewProps {
  readonly preview: BriefingPreview | null;
  readonly isBehind: boolean;
  readonly error: string | null;
  /** What speaks against the file, shown above it. */
  readonly warnings: ReactNode;
  readonly kind: BriefingKind;
  readonly format: ExportFormat;
  /** Whether the briefing says who exported it. */
  readonly namesCoder: boolean;
  readonly onNamesCoder: (namesCoder: boolean) => void;
  readonly onClose: () => void;
}

/** What the file will be: its beginning as it will be written, how much there is, what speaks against it, and where it will say it is from. */
export function OutputPreview(props: OutputPreviewProps) {
  const { preview, warnings, isBehind, error, kind, format, namesCoder, onNamesCoder, onClose } = props;
  const t = useWords();
  if (preview === null) {
    return (
      <div className={styles.output}>
        <p role={error === null ? 'status' : 'alert'} className={styles.hint}>
          {error ?? t('briefings.working')}
        </p>
      </div>
    );
  }
  const { rows, shown, columns, bytes, output, about } = preview;
  if (rows === 0) {
    return (
      <div className={styles.output}>
        <div role="status">
          <EmptyState icon={FileQuestion} title={t('briefings.empty.title')}>
            {t(`briefings.empty.${kind}`)}
          </EmptyState>
        </div>
      </div>
    );
  }
  const facts = [
    shown === rows
      ? t('briefings.previewAll', { count: rows })
      : t('briefings.previewSome', { shown, count: rows }),
    // On paper what belongs together is stacked in one column.
    ...(PAPER_FORMATS.some((each) => each === format)
      ? []
      : [t('briefings.columnCount', { count: columns })]),
    ...(bytes === null ? [] : [t('briefings.size', { size: formatSize(bytes) })]),
  ];
  return (
    <div className={styles.output}>
      <p role="status" className={styles.facts}>
        {facts.join(' · ')}
      </p>
      {warnings}
      <div className={styles.frame} aria-busy={isBehind}>
        {output.kind === 'text' && <TextPreview text={output.text} />}
        {output.kind === 'page' && <PagePreview html={output.html} onEscape={onClose} />}
        {output.kind === 'table' && <TablePreview table={output.table} />}
      </div>
      <details className={styles.about}>
        <summary>{t('briefings.whereFrom')}</summary>
        {about.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
        <Check label={t('briefings.namesCoder')} isSelected={namesCoder} onChange={onNamesCoder} />
      </details>
    </div>
  );
}
