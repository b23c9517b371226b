import { TableOfContents } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Dialog,
  DialogTrigger,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
} from 'react-aria-components';
import type { OutlineEntry } from '../../../../shared/views/outline';
import { IconButton } from '../../components/IconButton';
import menuStyles from '../../components/Menu.module.css';
import { useWords } from '../../words';
import styles from './OutlineMenu.module.css';

interface OutlineMenuProps {
  readonly outline: readonly OutlineEntry[];
  /** Where the reading is, an offset in code points. */
  readonly origin: () => number;
  readonly onGo: (entry: OutlineEntry) => void;
}

/** The height of a heading in the list, in pixels. */
const ROW = 32;

/** The headings of the text, to go to one of them. */
export function OutlineMenu({ outline, origin, onGo }: OutlineMenuProps) {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = useRef<OutlineEntry | null>(null);
  const go = useRef(onGo);
  go.current = onGo;
  // Only once the list is gone: while it is there it keeps the focus.
  useEffect(() => {
    if (isOpen || chosen.current === null) return;
    go.current(chosen.current);
    chosen.current = null;
  }, [isOpen]);
  const here = isOpen ? outline.findLast(({ start }) => start <= origin()) : undefined;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton icon={TableOfContents} label={t('reader.outline')} />
      <Popover className={menuStyles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.dialog ?? ''} aria-label={t('reader.outline')}>
          {outline.length === 0 ? (
            <p className={styles.none}>{t('reader.noHeadings')}</p>
          ) : (
            <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
              <ListBox
                className={styles.list ?? ''}
                ref={(list: HTMLElement | null) =>
                  list?.style.setProperty('--list-size', `${outline.length * ROW}px`)
                }
                aria-label={t('reader.outline')}
                items={outline.map((entry) => ({ ...entry, id: entry.start }))}
                selectionMode="single"
                selectedKeys={here === undefined ? [] : [here.start]}
                autoFocus
                escapeKeyBehavior="none"
                onSelectionChange={(keys) => {
                  // Choosing the heading that is marked already empties the selection.
                  const [key = here?.start] = keys;
                  chosen.current = outline.find(({ start }) => start === key) ?? null;
                  setIsOpen(false);
                }}
              >
                {(entry) => (
                  <ListBoxItem id={entry.id} textValue={entry.text} className={styles.entry ?? ''}>
                    <span
                      className={styles.text}
                      title={entry.text}
                      ref={(text) => text?.style.setProperty('--depth', String(entry.depth))}
                    >
                      <bdi>{entry.text}</bdi>
                    </span>
                    <span className={styles.number}>{`¶ ${entry.paragraph}`}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Virtualizer>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
