import { type BriefingPreset, LONGEST_PRESET_NAME } from '../../../shared/briefing-choices';
import { BUILT_IN_PRESETS } from '../../../shared/briefing-presets';
import { cleanName, isSameName, sameNamed } from '../../../shared/same-name';
import { NameForm } from '../components/NameForm';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';

interface PresetNameProps {
  /** The name to begin with; empty for none. */
  readonly name: string;
  /** The presets whose place it could take. */
  readonly others: readonly BriefingPreset[];
  /** Called with a name that is free, or whose preset is to be replaced. */
  readonly onTake: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a preset, which is none of those that come with the application. */
export function PresetName({ name, others, onTake, onCancel }: PresetNameProps) {
  const t = useWords();

  function problemOf(typed: string): string | null {
    if (cleanName(typed) === '') return t('error.nameMissing');
    const isBuiltIn = BUILT_IN_PRESETS.some((preset) => isSameName(t(`briefings.presets.${preset}`), typed));
    return isBuiltIn ? t('briefings.presetTaken') : null;
  }

  return (
    <div className={styles.naming}>
      <NameForm
        label={t('briefings.presetName')}
        description={t('briefings.presetKeeps')}
        submit={t('briefings.save')}
        initial={name}
        longest={LONGEST_PRESET_NAME}
        problemOf={problemOf}
        replaces={(typed) => sameNamed(others, typed)?.name ?? null}
        onTake={(typed) => onTake(cleanName(typed))}
        onCancel={onCancel}
      />
    </div>
  );
}
