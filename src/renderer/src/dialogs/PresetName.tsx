import { useState } from 'react';
import { type BriefingPreset, type FixedDays, LONGEST_PRESET_NAME } from '../../../shared/briefing-choices';
import { BUILT_IN_PRESETS } from '../../../shared/briefing-presets';
import { isBlank } from '../../../shared/is-blank';
import { cleanName, isSameName, sameNamed } from '../../../shared/same-name';
import { Check } from '../components/Check';
import { NameForm } from '../components/NameForm';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';
import { fixesDays } from './preset-days';

interface PresetNameProps {
  /** The name to begin with; empty for none. */
  readonly name: string;
  /** The presets whose place it could take. */
  readonly others: readonly BriefingPreset[];
  /** The days that it could fix; empty where there is nothing to choose. */
  readonly fixable: FixedDays;
  /** Called with a name that is free, or whose preset is to be replaced, and with the days that it fixes. */
  readonly onTake: (name: string, days: FixedDays) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a preset, which is none of those that come with the application. */
export function PresetName({ name, others, fixable, onTake, onCancel }: PresetNameProps) {
  const t = useWords();
  // Who set other days than the screen's is likely to mean them.
  const [isFixed, setIsFixed] = useState(true);

  function problemOf(typed: string): string | null {
    if (isBlank(typed)) return t('error.nameMissing');
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
        onTake={(typed) => onTake(cleanName(typed), isFixed ? fixable : {})}
        onCancel={onCancel}
      >
        {fixesDays(fixable) && (
          <Check
            label={t('briefings.presetDays')}
            hint={t('briefings.presetDaysHint')}
            isSelected={isFixed}
            onChange={setIsFixed}
          />
        )}
      </NameForm>
    </div>
  );
}
