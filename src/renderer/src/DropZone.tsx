import { FileDown, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from './DropZone.module.css';
import { offerDropped } from './import-actions';
import { useAppState } from './store';
import { useWords } from './words';

/** Takes files that are dropped anywhere on the window, texts to be imported and dossiers to be opened, and says so while they are held over it. */
export function DropZone() {
  const t = useWords();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const isStart = useAppState((state) => state.phase === 'start');
  const hasDialog = useAppState((state) => state.dialog !== null);
  const [isOver, setIsOver] = useState(false);
  const isOpen = (isStart || !isReadOnly) && !hasDialog;

  useEffect(() => {
    // Entering a child is told before leaving its parent, so the window is left when as many were left as entered.
    let depth = 0;
    function enter(event: DragEvent): void {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setIsOver(true);
    }
    function over(event: DragEvent): void {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none';
    }
    function leave(event: DragEvent): void {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    }
    function drop(event: DragEvent): void {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      if (isOpen) void offerDropped([...(event.dataTransfer?.files ?? [])]);
    }
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => ending.abort();
  }, [isOpen]);

  if (!isOver || hasDialog) return null;
  const Icon = isOpen ? FileDown : Lock;
  const text = isStart ? 'sources.dropDossier' : isReadOnly ? 'sources.dropReadOnly' : 'sources.drop';
  return (
    <div className={styles.over}>
      <div className={styles.frame}>
        <div className={styles.target} role="status">
          <Icon size={40} strokeWidth={1.5} aria-hidden />
          <strong>{t(text)}</strong>
          {text === 'sources.drop' && <span className={styles.hint}>{t('sources.dropHint')}</span>}
        </div>
      </div>
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
