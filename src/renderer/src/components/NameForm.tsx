import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { isolated } from '../../../shared/direction';
import { useWords } from '../words';
import { Button } from './Button';
import { Field } from './Field';
import styles from './NameForm.module.css';

interface NameFormProps {
  readonly label: string;
  readonly description?: string;
  /** What the button says that takes the name. */
  readonly submit: string;
  /** The name to begin with; empty for none. */
  readonly initial: string;
  /** The most UTF-16 units of a name. */
  readonly longest: number;
  /** What is wrong with a name, in the interface's words; null when it will do. */
  readonly problemOf: (name: string) => string | null;
  /** The name of what this one would take the place of, as it is spelt there; null when it is free. */
  readonly replaces: (name: string) => string | null;
  readonly onTake: (name: string) => void;
  /** Also called by Escape, which otherwise is for what the form stands in. */
  readonly onCancel?: () => void;
  /** What else is asked. */
  readonly children?: ReactNode;
}

/** Asks for the name by which something is kept, and before it takes the place of another whether it shall: Enter takes the name, Escape leaves the question, then the form. */
export function NameForm(props: NameFormProps) {
  const { label, description, submit, initial, longest, problemOf, replaces, onTake, onCancel, children } =
    props;
  const t = useWords();
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  /** The name of what would be replaced, while that is asked. */
  const [asked, setAsked] = useState<string | null>(null);

  function submitName(): void {
    const found = problemOf(name);
    const taken = found === null ? replaces(name) : null;
    setProblem(found);
    setAsked(taken);
    if (found === null && taken === null) onTake(name);
  }

  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || (asked === null && onCancel === undefined)) return;
        event.stopPropagation();
        if (asked === null) onCancel?.();
        else setAsked(null);
      }}
    >
      <Form
        className={styles.form ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          submitName();
        }}
      >
        <Field
          label={label}
          {...(description !== undefined && { description })}
          value={name}
          onChange={(text) => {
            setName(text);
            setProblem(null);
            setAsked(null);
          }}
          maxLength={longest}
          error={problem}
          autoFocus={onCancel !== undefined}
        />
        {children}
        {asked !== null && (
          <div className={styles.question}>
            <span role="alert">{t('app.replaceNamed', { name: isolated(asked) })}</span>
            <Button onPress={() => onTake(name)}>{t('app.replace')}</Button>
          </div>
        )}
        <div className={styles.buttons}>
          {onCancel !== undefined && <Button onPress={onCancel}>{t('app.cancel')}</Button>}
          <Button type="submit">{submit}</Button>
        </div>
      </Form>
    </div>
  );
}
