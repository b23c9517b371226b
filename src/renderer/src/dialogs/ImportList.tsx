import {
  CircleAlert,
  CircleCheck,
  CircleMinus,
  CircleQuestionMark,
  Copy,
  ListChecks,
  LoaderCircle,
} from 'lucide-react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { ShownText } from '../components/ShownText';
import { useWords } from '../words';
import styles from './ImportDialog.module.css';
import type { ImportFile, ImportState } from './import-file';

const ICONS = {
  reading: LoaderCircle,
  failed: CircleAlert,
  references: ListChecks,
  invalid: CircleAlert,
  duplicate: Copy,
  leftOut: CircleMinus,
  guessed: CircleQuestionMark,
  partial: CircleQuestionMark,
  ready: CircleCheck,
} as const satisfies Record<ImportState, unknown>;

/** The height of a file's row, in pixels. */
const ROW = 52;

interface ImportListProps {
  readonly files: readonly { readonly file: ImportFile; readonly state: ImportState }[];
  readonly place: number;
  readonly onChoose: (place: number) => void;
}

/** The files that were offered, each with how far it is; the arrow keys choose one. */
export function ImportList({ files, place, onChoose }: ImportListProps) {
  const t = useWords();
  const items = files.map((item) => ({ id: item.file.place, ...item }));
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
      <ListBox
        aria-label={t('sources.importing.files')}
        autoFocus
        className={styles.list ?? ''}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[place]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChoose(Number(key));
        }}
      >
        {({ id, file, state }) => {
          const Icon = ICONS[state];
          const words = t(`sources.importing.state.${state}`);
          return (
            <ListBoxItem id={id} textValue={file.fileName} className={styles.file ?? ''}>
              <span className={styles.fileText}>
                <span className={styles.fileName}>
                  <bdi>
                    <ShownText text={file.fileName} />
                  </bdi>
                </span>
                <span className={`${styles.state} ${styles[state] ?? ''}`}>
                  <Icon size={13} aria-hidden />
                  {words}
                </span>
              </span>
            </ListBoxItem>
          );
        }}
      </ListBox>
    </Virtualizer>
  );
}
