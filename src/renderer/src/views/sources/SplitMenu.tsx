import { Columns2, Columns3, FileText, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Dialog,
  DialogTrigger,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
} from 'react-aria-components';
import { live } from '../../../../shared/dossier';
import { searchSources, sortSources } from '../../../../shared/views/sources';
import { show } from '../../actions';
import { Button } from '../../components/Button';
import { IconButton } from '../../components/IconButton';
import menuStyles from '../../components/Menu.module.css';
import { SearchBox } from '../../components/SearchBox';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './SplitMenu.module.css';

/** The height of a row of the list, in pixels. */
const ROW = 34;
const MATRIX = 'matrix';

/** What is to stand beside a source: the matrix, another source, or nothing. */
export function SplitMenu({ sourceId }: { readonly sourceId: string }) {
  const t = useWords();
  const { sources } = useDossier();
  const split = useAppState((state) => state.viewState.split);
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const others = useMemo(
    () => sortSources(searchSources(live(sources), search), 'newest').filter(({ id }) => id !== sourceId),
    [sources, search, sourceId],
  );
  const items = [
    ...(search === '' ? [{ id: MATRIX, title: t('app.view.matrix') }] : []),
    ...others.map(({ id, title }) => ({ id, title })),
  ];
  const chosen = split.beside === 'source' ? split.sourceId : split.beside === 'matrix' ? MATRIX : null;

  function choose(id: string): void {
    setIsOpen(false);
    if (id === chosen) return;
    if (id === MATRIX) show({ split: { ...split, beside: 'matrix' } });
    else show({ split: { ...split, beside: 'source', sourceId: id, readerOffset: 0 } });
  }

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton icon={Columns2} label={t('reader.split.label')} />
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('reader.split.label')}>
          <div className={styles.search}>
            <SearchBox
              label={t('sources.search')}
              placeholder={t('sources.searchHint')}
              value={search}
              onChange={setSearch}
            />
          </div>
          {items.length === 0 && <p className={styles.none}>{t('reader.split.none')}</p>}
          <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
            <ListBox
              className={styles.list ?? ''}
              ref={(list: HTMLElement | null) =>
                list?.style.setProperty('--list-size', `${items.length * ROW}px`)
              }
              aria-label={t('reader.split.label')}
              items={items}
              selectionMode="single"
              selectedKeys={chosen === null ? [] : [chosen]}
              escapeKeyBehavior="none"
              onSelectionChange={(keys) => {
                // Choosing what is there already empties the selection.
                const [key = chosen] = keys;
                if (key !== null) choose(String(key));
              }}
            >
              {({ id, title }) => (
                <ListBoxItem id={id} textValue={title} className={styles.row ?? ''}>
                  {id === MATRIX ? <Columns3 size={15} aria-hidden /> : <FileText size={15} aria-hidden />}
                  <span className={styles.title} title={title}>
                    <bdi>{title}</bdi>
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
          {split.beside !== 'nothing' && (
            <div className={styles.foot}>
              <Button
                icon={X}
                onPress={() => {
                  setIsOpen(false);
                  show({ split: { ...split, beside: 'nothing' } });
                }}
              >
                {t('reader.split.end')}
              </Button>
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
