import { BRIEFING_SCOPES, type BriefingKind, type BriefingSetup } from '../../../shared/briefing-choices';
import { partiesInOrder } from '../../../shared/dossier';
import { filterWords } from '../../../shared/filter-words';
import { filterCount } from '../../../shared/position-filter';
import { issuePaths } from '../../../shared/views/positions';
import { Check } from '../components/Check';
import { Choice } from '../components/Choice';
import { DayField } from '../components/DayField';
import { NameChoices } from '../components/NameChoices';
import { useAppState, useDossier } from '../store';
import { useWords } from '../words';
import type { Once } from './chosen-briefing';
import styles from './ExportDialog.module.css';
import { datedBy } from './preset-days';

/** The ISO days of a briefing. */
export interface Days {
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
}

interface BriefingSettingsProps {
  readonly setup: BriefingSetup;
  readonly onScreen: BriefingKind | null;
  readonly once: Once;
  readonly days: Days;
  readonly onSetup: (setup: BriefingSetup) => void;
  readonly onOnce: (patch: Partial<Once>) => void;
  readonly onDays: (patch: Partial<Days>) => void;
}

/** What a briefing is about and as of when: of each kind what can be said of it. */
export function BriefingSettings(props: BriefingSettingsProps) {
  const { setup, onScreen, once, days, onSetup, onOnce, onDays } = props;
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const { kind } = setup;
  const isList = kind === 'positions' || kind === 'evidence' || kind === 'sources';
  const dated = datedBy(setup, onScreen);
  const isFilterable = filterCount(filter) > 0 && dated !== null && dated !== 'positions';
  return (
    <>
      {isList && onScreen !== null && (
        <Choice
          label={t(kind === 'sources' ? 'briefings.sourceScope' : 'briefings.scope')}
          value={setup.scope}
          onChange={(scope) => onSetup({ ...setup, scope })}
          options={BRIEFING_SCOPES.map((value) => ({
            value,
            label: t(kind === 'sources' ? `briefings.sourceScopes.${value}` : `briefings.scopes.${value}`),
          }))}
        />
      )}
      {(dated === 'matrix' || dated === 'sides') && (
        <div className={styles.days}>
          <DayField label={t('briefings.asOf')} value={days.asOf} onChange={(asOf) => onDays({ asOf })} />
        </div>
      )}
      {dated === 'compare' && (
        <>
          <div className={styles.days}>
            <DayField label={t('briefings.from')} value={days.from} onChange={(from) => onDays({ from })} />
            <DayField label={t('briefings.to')} value={days.to} onChange={(to) => onDays({ to })} />
          </div>
          <Check
            label={t('compare.changesOnly')}
            isSelected={once.changesOnly}
            onChange={(changesOnly) => onOnce({ changesOnly })}
          />
        </>
      )}
      {kind === 'history' && (
        <>
          <NameChoices
            label={t('briefings.issue')}
            names={[...issuePaths(dossier)].map(([id, name]) => ({ id, name }))}
            chosen={setup.issueIds.filter((id) => dossier.issues.get(id)?.deletedAt === null)}
            onChange={(issueIds) => onSetup({ ...setup, issueIds })}
          />
          <NameChoices
            label={t('briefings.party')}
            names={partiesInOrder(dossier)}
            chosen={setup.partyIds.filter((id) => dossier.parties.get(id)?.deletedAt === null)}
            onChange={(partyIds) => onSetup({ ...setup, partyIds })}
          />
          <div className={styles.days}>
            <DayField
              label={t('briefings.since')}
              value={once.historyFrom}
              isOptional
              onChange={(historyFrom) => onOnce({ historyFrom })}
            />
            <DayField
              label={t('briefings.until')}
              value={once.historyTo}
              isOptional
              onChange={(historyTo) => onOnce({ historyTo })}
            />
          </div>
        </>
      )}
      {kind === 'matrix' && (
        <Check
          label={t('briefings.together')}
          hint={t('briefings.togetherHint')}
          isSelected={setup.isTogether}
          onChange={(isTogether) => onSetup({ ...setup, isTogether })}
        />
      )}
      {isFilterable && (
        <Check
          label={t('briefings.filtered')}
          hint={filterWords(filter, dossier, t).join('; ')}
          isSelected={once.isFiltered}
          onChange={(isFiltered) => onOnce({ isFiltered })}
        />
      )}
    </>
  );
}
