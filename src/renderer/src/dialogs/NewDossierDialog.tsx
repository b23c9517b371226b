import { useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Command } from '../../../shared/commands';
import { isBlank } from '../../../shared/is-blank';
import { MOST } from '../../../shared/model';
import { starterIssues } from '../../../shared/starter-issues';
import { showDialog } from '../actions';
import { askShell, newId } from '../api';
import { Button } from '../components/Button';
import { Check } from '../components/Check';
import { Dialogue } from '../components/Dialogue';
import { Field } from '../components/Field';
import { attempt } from '../perform';
import { useOneAtATime } from '../use-one-at-a-time';
import { useWords } from '../words';
import styles from './Dialogs.module.css';

const FORM_ID = 'new-dossier';

/** Asks for a title and whether to begin with the starter set of issues; main then asks for a place. */
export function NewDossierDialog() {
  const t = useWords();
  const [title, setTitle] = useState('');
  const [hasStarterIssues, setHasStarterIssues] = useState(true);
  const oneAtATime = useOneAtATime();
  const [isTitleMissing, setIsTitleMissing] = useState(false);

  const form = useRef<HTMLFormElement>(null);

  async function create(): Promise<void> {
    if (isBlank(title)) {
      setIsTitleMissing(true);
      form.current?.querySelector('input')?.focus();
      return;
    }
    const commands: Command[] = [{ type: 'dossier.create', id: newId(), title }];
    if (hasStarterIssues) commands.push(starterIssues(t, newId));
    await attempt(async () => {
      const isCreated = await askShell('createDossier', { title, commands });
      if (isCreated) showDialog(null);
    });
  }

  return (
    <Dialogue
      title={t('start.newTitle')}
      isDismissable={false}
      onClose={() => showDialog(null)}
      footer={
        <>
          <Button onPress={() => showDialog(null)}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" form={FORM_ID}>
            {t('start.choosePlace')}
          </Button>
        </>
      }
    >
      <Form
        ref={form}
        id={FORM_ID}
        onSubmit={(event) => {
          event.preventDefault();
          void oneAtATime(create);
        }}
        className={styles.form ?? ''}
      >
        <Field
          label={t('start.dossierTitle')}
          description={t('start.dossierTitleHint')}
          value={title}
          onChange={(value) => {
            setTitle(value);
            setIsTitleMissing(false);
          }}
          maxLength={MOST.line}
          error={isTitleMissing ? t('error.titleMissing') : null}
          autoFocus
        />
        <Check
          label={t('start.starterIssues')}
          hint={t('start.starterIssuesHint')}
          isSelected={hasStarterIssues}
          onChange={setHasStarterIssues}
        />
      </Form>
    </Dialogue>
  );
}
