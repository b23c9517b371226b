import { useState } from 'react';
import { LONGEST_PRESET_NAME } from '../../../shared/briefing-choices';
import { BUILT_IN_PRESETS } from '../../../shared/briefing-presets';
import { Button } from '../components/Button';
import { Field } from '../components/Field';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

interface PresetNameProps {
  /** The name to begin with; empty for none. */
  readonly name: string;
  /** The names of presets whose place it would take. */
  readonly taken: readonly string[];
  readonly onTake: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a preset; says when it takes the place of another. Enter takes it, Escape leaves it. */
export function PresetName({ name, taken, onTake, onCancel }: PresetNameProps) {
  const t = useWords();
  const [typed, setTyped] = useState(name);
  const [isAsked, setIsAsked] = useState(false);
  const trimmed = typed.trim();
  const isBuiltIn = BUILT_IN_PRESETS.some((preset) => t(`briefings.presets.${preset}`) === trimmed);
  const wrong = isBuiltIn
    ? t('briefings.presetTaken')
    : trimmed === '' && isAsked
      ? t('error.nameMissing')
      : null;

  function take(): void {
    setIsAsked(true);
    if (trimmed !== '' && !isBuiltIn) onTake(trimmed);
  }

  return (
    <div className={styles.naming}>
      <Field
        label={t('briefings.presetName')}
        description={t(taken.includes(trimmed) ? 'briefings.presetReplaces' : 'briefings.presetKeeps')}
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST_PRESET_NAME}
        error={wrong}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') onCancel();
          else event.continuePropagation();
        }}
      />
      <div className={styles.namingButtons}>
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
        <Button onPress={take}>{t('briefings.save')}</Button>
      </div>
    </div>
  );
}
