import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../words';
import { IconButton } from './IconButton';
import styles from './SidePanel.module.css';
import { usePanelFocus } from './use-panel-focus';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons that stay in sight below the body. */
  readonly footer?: ReactNode;
}

/** A panel at the end of a view that Escape and its button close; its body scrolls by itself. */
export function SidePanel({ title, onClose, children, footer }: SidePanelProps) {
  const t = useWords();
  const panel = useRef<HTMLElement>(null);
  usePanelFocus(panel);
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !closesList(event.target)) onClose();
      }}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton icon={X} label={t('app.close')} onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}

/** Whether Escape only closes the list of a field: leaving the panel takes another one. */
function closesList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
