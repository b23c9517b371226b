import { useState } from 'react';
import { isBlank } from '../../../shared/is-blank';
import { LONGEST_CODER, Theme } from '../../../shared/settings';
import { showDialog } from '../actions';
import { askShell } from '../api';
import { Button } from '../components/Button';
import { Check } from '../components/Check';
import { Choice } from '../components/Choice';
import { Dialogue } from '../components/Dialogue';
import { Field } from '../components/Field';
import { attempt } from '../perform';
import { getState, setState } from '../store';
import { useWords } from '../words';
import { BackupSettings } from './BackupSettings';
import styles from './Dialogs.module.css';

/** The coder's name that entries record, and the theme. */
export function SettingsDialog() {
  const t = useWords();
  const [settings, setSettings] = useState(getState().settings);
  const isNameMissing = isBlank(settings.coder);

  async function save(): Promise<void> {
    if (isNameMissing) return;
    await attempt(async () => {
      await askShell('saveSettings', { settings });
      setState({ settings, dialog: null });
    });
  }

  return (
    <Dialogue
      title={t('app.settings')}
      onClose={() => showDialog(null)}
      footer={
        <>
          <Button onPress={() => showDialog(null)}>{t('app.cancel')}</Button>
          <Button look="primary" onPress={() => void save()}>
            {t('app.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field
          label={t('app.coder')}
          description={t('app.coderHint')}
          value={settings.coder}
          onChange={(coder) => setSettings({ ...settings, coder })}
          maxLength={LONGEST_CODER}
          error={isNameMissing ? t('error.nameMissing') : null}
          autoFocus
        />
        <Choice
          label={t('app.theme.label')}
          value={settings.theme}
          onChange={(theme) => setSettings({ ...settings, theme })}
          options={Theme.options.map((theme) => ({ value: theme, label: t(`app.theme.${theme}`) }))}
        />
        <Check
          label={t('app.keepsOriginals')}
          isSelected={settings.keepsOriginals}
          onChange={(keepsOriginals) => setSettings({ ...settings, keepsOriginals })}
        />
        <BackupSettings />
      </div>
    </Dialogue>
  );
}
