import { useRef } from 'react';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

interface PagePreviewProps {
  readonly html: string;
  /** Escape in the page closes the dialog, as it does outside of it. */
  readonly onEscape: () => void;
}

/**
 * A web page as it will be written, shut off: no script runs in it, and its own policy and the window's let it load nothing. It counts as of the same
 * origin so that the window hears of Escape in it.
 */
export function PagePreview({ html, onEscape }: PagePreviewProps) {
  const t = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={frame}
      className={styles.page}
      title={t('exports.preview')}
      sandbox="allow-same-origin"
      srcDoc={html}
      onLoad={() =>
        frame.current?.contentDocument?.addEventListener('keydown', (event) => {
          if (event.key === 'Escape') onEscape();
        })
      }
    />
  );
}
