import { ChevronDown, Plus } from 'lucide-react';
import { type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  type ComboBoxState,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { fold } from '../../../shared/fold';
import { isBlank } from '../../../shared/is-blank';
import styles from './Field.module.css';
import { isFound, meantOption } from './meant-option';
import pickStyles from './Pick.module.css';

export interface PickOption {
  readonly id: string;
  /** What is searched and what the field shows once it is chosen. */
  readonly label: string;
  /** Also searched, such as aliases. */
  readonly keywords?: readonly string[];
  /** Drawn in the list instead of the plain label. */
  readonly content?: ReactNode;
}

interface PickProps {
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly error?: string | null;
  readonly nothingFound: string;
  /** Offers to add what was typed: the words of that offer, and what to do. */
  readonly create?: { readonly words: (text: string) => string; readonly run: (text: string) => void };
  readonly autoFocus?: boolean;
}

const CREATE = 'create';
/** The keys that go through the list. */
const STEERING: readonly string[] = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];

interface Steered {
  readonly steeredAt: RefObject<string | null>;
}

/** A labelled choice of one from a long list, found by typing; spelling variants of the four languages are found alike. */
export function Pick(props: PickProps) {
  const { label, options, value, onChange, description, error, create } = props;
  const [typed, setTyped] = useState('');
  /** What stood in the field when somebody last went through the list: the mark is where they want it. */
  const steeredAt = useRef<string | null>(null);
  const byLabel = useMemo(() => {
    const known = new Map<string, PickOption[]>();
    for (const option of options) known.set(option.label, [...(known.get(option.label) ?? []), option]);
    return known;
  }, [options]);
  const items = useMemo(() => {
    const name = typed.trim();
    const isNew = !isBlank(name) && !options.some((option) => fold(option.label) === fold(name));
    if (create === undefined || !isNew) return options;
    return [...options, { id: CREATE, label: typed, content: <CreateOffer text={create.words(name)} /> }];
  }, [options, typed, create]);

  return (
    <ComboBox
      className={styles.field ?? ''}
      defaultItems={items}
      defaultFilter={(label, text) => {
        // What is offered to be added always matches: it is what was typed.
        return byLabel.get(label)?.some((option) => isFound(option, text)) ?? true;
      }}
      // A field that has the focus at once keeps the text it begins with: the list is not there yet to give it one.
      defaultInputValue={options.find(({ id }) => id === value)?.label ?? ''}
      value={value}
      onInputChange={setTyped}
      onChange={(key) => {
        if (key === CREATE) create?.run(typed.trim());
        else onChange(key === null ? null : String(key));
      }}
      isInvalid={Boolean(error)}
      allowsEmptyCollection
      autoFocus={props.autoFocus ?? false}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Box steeredAt={steeredAt}>
        <Input
          className={`${styles.input} ${pickStyles.input}`}
          dir="auto"
          placeholder={props.placeholder ?? ''}
        />
        <Button className={pickStyles.open ?? ''}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </Box>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <ClosedWithoutFocus />
      <Popover className={`${styles.popover} ${pickStyles.popover}`}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={pickStyles.nothing}>{props.nothingFound}</p>}
        >
          {(option: PickOption) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
              {option.content ?? <bdi>{option.label}</bdi>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
      <MeantMarked options={options} steeredAt={steeredAt} />
    </ComboBox>
  );
}

/**
 * Closes a list that opened after its field had lost the focus: whoever types and goes on at once is faster than the
 * library, which asks for the list when the typing is drawn and cannot take that back when the focus goes. Such a list
 * would stay, and hide the rest of the form from whoever listens to it.
 */
function ClosedWithoutFocus() {
  const state = useContext(ComboBoxStateContext);
  const isAlone = state?.isOpen === true && !state.isFocused;
  useEffect(() => {
    if (isAlone) state?.close();
  }, [isAlone, state]);
  return null;
}

/**
 * Marks what is meant by what was typed, or the offer to add it when nothing else is found, so that Enter and Tab take it. Without that mark the library throws away what
 * was typed, a whole new name too, and leaves the field empty.
 */
function MeantMarked({ options, steeredAt }: Steered & { readonly options: readonly PickOption[] }) {
  const state = useContext(ComboBoxStateContext);
  const { inputValue = '', collection, selectionManager, selectedKey } = state ?? {};
  const isSought = isSearching(state);
  const meant = useMemo(() => meantOption(options, inputValue)?.id ?? null, [options, inputValue]);
  const isCreateAlone = collection?.size === 1 && collection.getFirstKey() === CREATE;
  const marked = isCreateAlone ? CREATE : meant;
  // After every drawing, and after the list: the library takes the mark away when something is typed, and gives it to what is chosen already when the list opens.
  useEffect(() => {
    if (!isSought) steeredAt.current = null;
    if (!isSought || selectionManager === undefined) return;
    const { focusedKey } = selectionManager;
    const isOpenQuestion =
      focusedKey === null || (focusedKey === selectedKey && steeredAt.current !== inputValue);
    const next = marked !== null && collection?.getItem(marked) ? marked : null;
    if (isOpenQuestion && focusedKey !== next) selectionManager.setFocusedKey(next);
  });
  return null;
}

/** The field and its button. Where nobody can tell what is meant, Enter marks the first of what is found instead of throwing away what was typed: whoever means it presses Enter again. */
function Box({ children, steeredAt }: Steered & { readonly children: ReactNode }) {
  const state = useContext(ComboBoxStateContext);
  return (
    <div
      className={pickStyles.box}
      onKeyDownCapture={(event) => {
        const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
        if (STEERING.includes(key)) steeredAt.current = state?.inputValue ?? null;
        if (key !== 'Enter' || ctrlKey || metaKey || altKey || shiftKey || nativeEvent.isComposing) return;
        const first = state?.collection.getFirstKey() ?? null;
        if (!isSearching(state) || first === null || state?.selectionManager.focusedKey !== null) return;
        event.preventDefault();
        event.stopPropagation();
        steeredAt.current = state.inputValue;
        state.selectionManager.setFocusedKey(first);
      }}
    >
      {children}
    </div>
  );
}

/** Whether what stands in the field is sought, and not what is chosen. */
function isSearching(state: ComboBoxState<PickOption> | null): boolean {
  return (
    state?.isOpen === true && !isBlank(state.inputValue) && state.inputValue !== state.selectedItem?.textValue
  );
}

function CreateOffer({ text }: { readonly text: string }) {
  return (
    <span className={pickStyles.create}>
      <Plus size={14} aria-hidden />
      <bdi>{text}</bdi>
    </span>
  );
}
