import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { IconButton } from './IconButton';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons that stay in sight below the body. */
  readonly footer?: ReactNode;
}

/** A panel at the end of a view that can be closed; its body scrolls by itself. */
export function SidePanel({ title, onClose, children, footer }: SidePanelProps) {
  const t = useWords();
  return (
    <aside className={styles.panel} aria-label={title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton icon={X} label={t('app.close')} onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}
