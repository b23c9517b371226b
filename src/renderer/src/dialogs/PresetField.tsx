import { MoreHorizontal, Pencil, Save, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import type { ExportOptions } from '../../../shared/briefing';
import {
  type BriefingPreset,
  type BriefingSetup,
  type FixedDays,
  withPreset,
  withRenamed,
} from '../../../shared/briefing-choices';
import { BUILT_IN_PRESETS, PRESET_SETUPS } from '../../../shared/briefing-presets';
import { isolated } from '../../../shared/direction';
import { isSame } from '../../../shared/is-same';
import { sameNamed } from '../../../shared/same-name';
import { show } from '../actions';
import { ActionMenu } from '../components/ActionMenu';
import { Choice } from '../components/Choice';
import { IconButton } from '../components/IconButton';
import menuStyles from '../components/Menu.module.css';
import { getState, useAppState } from '../store';
import { say } from '../toasts';
import { useWords } from '../words';
import styles from './ExportDialog.module.css';
import { PresetName } from './PresetName';
import { areFixed, type ChosenDays, fixesDays } from './preset-days';

interface PresetFieldProps {
  readonly setup: BriefingSetup;
  readonly options: ExportOptions;
  readonly days: ChosenDays;
  /** The days that a preset saved now could fix; empty where they are the screen's. */
  readonly fixable: FixedDays;
  readonly onChange: (preset: Omit<BriefingPreset, 'name'>) => void;
}

/** Ways of exporting by name: those that come with the application, and the person's own, which can be saved, renamed and deleted. */
export function PresetField({ setup, options, days, fixable, onChange }: PresetFieldProps) {
  const t = useWords();
  const briefings = useAppState((state) => state.viewState.briefings);
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const { presets } = briefings;
  const all = [
    ...BUILT_IN_PRESETS.map((name) => ({
      key: `built-in ${name}`,
      label: t(`briefings.presets.${name}`),
      setup: PRESET_SETUPS[name].setup,
      options: { ...options, format: PRESET_SETUPS[name].format },
      days: {},
    })),
    ...presets.map((preset) => ({ key: `own ${preset.name}`, label: preset.name, ...preset })),
  ];
  const asSetUp = all.filter(
    (each) => isSame(each.setup, setup) && isSame(each.options, options) && areFixed(each.days, days),
  );
  // Several can set up the same: one with just these days comes first, then the person's own, for it can be changed.
  const current = asSetUp.findLast((each) => fixesDays(each.days)) ?? asSetUp.at(-1) ?? null;
  const own = current === null ? null : (presets.find(({ name }) => `own ${name}` === current.key) ?? null);

  function take(name: string, fixed: FixedDays): void {
    const others = naming === 'rename' ? presets.filter((preset) => preset !== own) : presets;
    const replaced = sameNamed(others, name);
    if (naming === 'rename' && own !== null) keep((now) => withRenamed(now, own.name, name));
    else keep((now) => withPreset(now, { name, setup, options, days: fixed }));
    stopNaming();
    const undo = { label: t('app.undo'), run: () => keep(() => presets) };
    say(t('briefings.presetSaved', { name: isolated(name) }), ...(replaced === null ? [] : [undo]));
  }

  /** The focus goes back to what asked for the name before its field is gone. */
  function stopNaming(): void {
    row.current?.querySelector<HTMLElement>(':scope > button')?.focus();
    setNaming(null);
  }

  function remove(preset: BriefingPreset): void {
    keep((now) => now.filter((each) => each.name !== preset.name));
    say(t('briefings.presetDeleted', { name: isolated(preset.name) }), {
      label: t('app.undo'),
      // Not as one more: that could take the place of another one whose name differs by case.
      run: () => keep(() => presets),
    });
  }

  return (
    <div>
      <div className={styles.presetRow} ref={row}>
        <Choice
          label={t('briefings.preset')}
          value={current?.key ?? null}
          placeholder={t('briefings.noPreset')}
          onChange={(key) => {
            const chosen = all.find((each) => each.key === key);
            if (chosen !== undefined)
              onChange({ setup: chosen.setup, options: chosen.options, days: chosen.days });
          }}
          options={all.map(({ key, label }) => ({ value: key, label }))}
        />
        <MenuTrigger>
          <IconButton icon={MoreHorizontal} label={t('briefings.presetActions')} />
          <Popover className={menuStyles.popover ?? ''} placement="bottom end">
            <ActionMenu
              aria-label={t('briefings.presetActions')}
              actions={[
                { id: 'save', icon: Save, label: t('briefings.savePreset'), run: () => setNaming('save') },
                {
                  id: 'rename',
                  icon: Pencil,
                  label: t('briefings.renamePreset'),
                  isDisabled: own === null,
                  run: () => setNaming('rename'),
                },
                {
                  id: 'delete',
                  icon: Trash2,
                  label: t('briefings.deletePreset'),
                  isDisabled: own === null,
                  run: () => own !== null && remove(own),
                },
              ]}
            />
          </Popover>
        </MenuTrigger>
      </div>
      {naming !== null && (
        <PresetName
          name={own?.name ?? ''}
          others={presets.filter((preset) => naming === 'save' || preset !== own)}
          fixable={naming === 'save' ? fixable : {}}
          onTake={take}
          onCancel={stopNaming}
        />
      )}
    </div>
  );
}

/** What is remembered may have changed since this was drawn: only the presets are replaced. */
function keep(change: (presets: readonly BriefingPreset[]) => readonly BriefingPreset[]): void {
  const { briefings } = getState().viewState;
  show({ briefings: { ...briefings, presets: change(briefings.presets) } });
}
