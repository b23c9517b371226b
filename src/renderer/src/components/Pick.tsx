import { ChevronDown, Plus } from 'lucide-react';
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
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
import pickStyles from './Pick.module.css';

export interface PickOption {
  readonly id: string;
  /** What is searched and what the field shows once it is chosen. */
  readonly label: string;
  /** Also searched, such as aliases. */
  readonly keywords?: string;
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

/** A labelled choice of one from a long list, found by typing; spelling variants of the four languages are found alike. */
export function Pick(props: PickProps) {
  const { label, options, value, onChange, description, error, create } = props;
  const [typed, setTyped] = useState('');
  const folded = useMemo(
    () => new Map(options.map((option) => [option.label, fold(`${option.label} ${option.keywords ?? ''}`)])),
    [options],
  );
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
        const searched = folded.get(label);
        // What is offered to be added always matches: it is what was typed.
        if (searched === undefined) return true;
        return fold(text)
          .split(' ')
          .every((word) => searched.includes(word));
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
      <div className={pickStyles.box}>
        <Input
          className={`${styles.input} ${pickStyles.input}`}
          dir="auto"
          placeholder={props.placeholder ?? ''}
        />
        <Button className={pickStyles.open ?? ''}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
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
      <FirstFound />
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
 * Marks the first of what typing has found, so that Enter and Tab take it. Without that mark the library throws away what
 * was typed, a whole new name too, and leaves the field empty.
 */
function FirstFound() {
  const state = useContext(ComboBoxStateContext);
  const { inputValue = '', selectedItem, collection, selectionManager } = state ?? {};
  const isSought =
    state?.isOpen === true && inputValue.trim() !== '' && inputValue !== selectedItem?.textValue;
  const first = collection?.getFirstKey() ?? null;
  // After every drawing, and after the list: the library takes the mark away when something is typed, and when the list opens.
  useEffect(() => {
    if (isSought && first !== null && selectionManager?.focusedKey === null)
      selectionManager.setFocusedKey(first);
  });
  return null;
}

function CreateOffer({ text }: { readonly text: string }) {
  return (
    <span className={pickStyles.create}>
      <Plus size={14} aria-hidden />
      <bdi>{text}</bdi>
    </span>
  );
}
