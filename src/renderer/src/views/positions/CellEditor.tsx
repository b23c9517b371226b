import { Check } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Popover, TextField } from 'react-aria-components';
import type { PositionRow } from '../../../../shared/views/positions';
import { STANCES } from '../../../../shared/vocabulary';
import { Field } from '../../components/Field';
import fieldStyles from '../../components/Field.module.css';
import { PartyName } from '../../components/PartyName';
import { StanceBadge } from '../../components/StanceBadge';
import { executeWithUndo } from '../../perform';
import { useDossier } from '../../store';
import { useOneAtATime } from '../../use-one-at-a-time';
import { messageOf, useWords } from '../../words';
import styles from './CellEditor.module.css';
import { cellEdit, cellOptions, editedValue, editorOf } from './edit-cell';
import type { ColumnId } from './position-columns';
import { foldForSearch } from './position-search';

interface CellEditorProps {
  readonly row: PositionRow;
  readonly id: ColumnId;
  /** The cell that is edited; the editor stands over it. */
  readonly cell: HTMLElement;
  /** Told that it is over, and by how many cells one wants to go on: 1 or −1 after Tab. */
  readonly onClose: (step: -1 | 0 | 1) => void;
}

/** Edits one cell where it stands. Enter, Tab and a click elsewhere keep what was typed, as one step to undo; Escape does not; what is wrong is said here. */
export function CellEditor({ row, id, cell, onClose }: CellEditorProps) {
  const t = useWords();
  const dossier = useDossier();
  const kind = editorOf(id);
  const begun = editedValue(row, id);
  const [typed, setTyped] = useState(begun);
  const [error, setError] = useState<string | null>(null);
  const oneAtATime = useOneAtATime();
  const cellRef = useRef(cell);
  const column = t(`positions.column.${id}`);

  function keep(value: string, step: -1 | 0 | 1 = 0): void {
    if (value === begun) {
      onClose(step);
      return;
    }
    const edit = cellEdit(row, id, value, dossier);
    if ('error' in edit) {
      setError(t(edit.error, edit.params));
      return;
    }
    void oneAtATime(async () => {
      try {
        await executeWithUndo({ type: 'position.edit', id: row.position.id, patch: edit.patch });
      } catch (refusal) {
        setError(messageOf(refusal));
        return;
      }
      onClose(step);
    });
  }

  function onKey(event: KeyboardEvent): void {
    // Enter may be choosing a word from an input method.
    if (event.nativeEvent.isComposing) return;
    const isKept = event.key === 'Enter' && !event.shiftKey && !event.altKey && kind !== 'choice';
    if (event.key === 'Escape') onClose(0);
    else if (isKept) keep(typed);
    else if (event.key === 'Tab' && kind !== 'choice') keep(typed, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Popover
      isOpen
      triggerRef={cellRef}
      placement="bottom start"
      offset={-cell.offsetHeight}
      className={styles.popover ?? ''}
      style={{ minInlineSize: `${cell.offsetWidth}px` }}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        if (kind === 'choice') onClose(0);
        else keep(typed);
      }}
    >
      <Dialog className={styles.dialog ?? ''} aria-label={t('positions.edit.cell', { column })}>
        <div onKeyDownCapture={onKey}>
          {kind === 'choice' ? (
            <CellChoice row={row} id={id} label={column} value={begun} onChoose={(key) => keep(key)} />
          ) : (
            <Field
              label=""
              aria-label={column}
              value={typed}
              onChange={(text) => {
                setTyped(text);
                setError(null);
              }}
              lines={kind === 'lines' ? 4 : 1}
              error={error}
              autoFocus
            />
          )}
          {kind === 'choice' && error !== null && (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
          <p className={styles.hint} aria-hidden>
            {t(`positions.edit.keys.${kind ?? 'line'}`)}
          </p>
        </div>
      </Dialog>
    </Popover>
  );
}

interface CellChoiceProps {
  readonly row: PositionRow;
  readonly id: ColumnId;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

/** List keys may not be empty, but the key of "no value" is. */
const listKey = (key: string) => `=${key}`;

/** One of all that can stand in a cell, found by typing; spelling variants of the four languages are found alike. */
function CellChoice({ row, id, label, value, onChoose }: CellChoiceProps) {
  const t = useWords();
  const dossier = useDossier();
  const options = useMemo(() => cellOptions(row, id, dossier, t), [row, id, dossier, t]);
  return (
    <Autocomplete
      filter={(text, typed) =>
        foldForSearch(typed.trim())
          .split(' ')
          .every((word) => foldForSearch(text).includes(word))
      }
    >
      <TextField aria-label={label} autoFocus>
        <Input className={styles.input ?? ''} dir="auto" placeholder={t('positions.filter.narrow')} />
      </TextField>
      <ListBox
        aria-label={label}
        className={styles.list ?? ''}
        selectionMode="single"
        selectedKeys={[listKey(value)]}
        onSelectionChange={(keys) => {
          // To choose what is chosen already takes it out of the selection: it stays as it is.
          const [key] = keys === 'all' ? [] : keys;
          onChoose(key === undefined ? value : String(key).slice(1));
        }}
        renderEmptyState={() => <p className={styles.hint}>{t('positions.filter.noValues')}</p>}
      >
        {options.map(({ key, label: words }) => (
          <ListBoxItem key={key} id={listKey(key)} textValue={words} className={fieldStyles.option ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={styles.optionWords}>
                  <OptionContent id={id} value={key} label={words} />
                </span>
                {isSelected && <Check size={14} aria-hidden />}
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

function OptionContent(props: { readonly id: ColumnId; readonly value: string; readonly label: string }) {
  const { id, value, label } = props;
  const dossier = useDossier();
  const party = id === 'party' ? dossier.parties.get(value) : undefined;
  const stance = id === 'stance' ? STANCES.find((each) => each === value) : undefined;
  if (party !== undefined) return <PartyName party={party} />;
  if (stance !== undefined) return <StanceBadge stance={stance} />;
  return <bdi>{label}</bdi>;
}
