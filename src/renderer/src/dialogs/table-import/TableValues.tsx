import { CircleCheck, CircleHelp, CirclePlus } from 'lucide-react';
import { useMemo } from 'react';
import { isolated } from '../../../../shared/direction';
import { issuesInOrder, live, partiesInOrder } from '../../../../shared/dossier';
import type { Dossier } from '../../../../shared/model';
import { type TablePlan, VALUE_KINDS, type ValueKind } from '../../../../shared/table-import/import-fields';
import { canBeMade } from '../../../../shared/table-import/match-values';
import type { ShownValue, TableOutcome } from '../../../../shared/table-import/table-draft';
import { WORD_LISTS } from '../../../../shared/table-import/vocabulary-words';
import type { Translate } from '../../../../shared/translate';
import { PATH_SEPARATOR } from '../../../../shared/views/positions';
import { Pick, type PickOption } from '../../components/Pick';
import { ShownText } from '../../components/ShownText';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './TableImport.module.css';

interface TableValuesProps {
  readonly outcome: TableOutcome;
  readonly plan: TablePlan;
  readonly onChange: (patch: Partial<TablePlan>) => void;
}

/** The values of the table by kind, and what is meant by each: what has to be decided first. */
export function TableValues({ outcome, plan, onChange }: TableValuesProps) {
  const t = useWords();
  const byKind = Map.groupBy(outcome.values, ({ kind }) => kind);
  if (byKind.size === 0) return <p className={styles.muted}>{t('tableImport.noValues')}</p>;
  function choose({ kind, key }: ShownValue, id: string | null): void {
    const { [key]: _, ...others } = plan.choices[kind] ?? {};
    const chosen = id === null ? others : { ...others, [key]: id };
    onChange({ choices: { ...plan.choices, [kind]: chosen } });
  }
  return (
    <>
      {VALUE_KINDS.map((kind) => {
        const values = byKind.get(kind);
        return values === undefined ? null : (
          <ValuesOf key={kind} kind={kind} values={values} onChoose={choose} />
        );
      })}
      {outcome.moreValues > 0 && (
        <p className={styles.muted}>{t('tableImport.moreValues', { count: outcome.moreValues })}</p>
      )}
    </>
  );
}

interface ValuesOfProps {
  readonly kind: ValueKind;
  readonly values: readonly ShownValue[];
  readonly onChoose: (value: ShownValue, id: string | null) => void;
}

function ValuesOf({ kind, values, onChoose }: ValuesOfProps) {
  const t = useWords();
  const dossier = useDossier();
  const options = useMemo(() => optionsOf(kind, dossier, t), [kind, dossier, t]);
  const count = (of: ShownValue['match']['kind']) => values.filter(({ match }) => match.kind === of).length;
  const open = count('none') + count('several');
  const parts = [
    { key: 'known', count: count('known') },
    { key: 'made', count: count('new') },
    { key: 'open', count: open },
  ] as const;
  return (
    <details className={styles.values} open={open > 0 || count('new') > 0}>
      <summary>
        {t('tableImport.matchedOf', {
          kind: t(`tableImport.kind.${kind}`),
          list: parts
            .filter((part) => part.count > 0)
            .map((part) => t(`tableImport.matched.${part.key}`, { count: part.count }))
            .join(', '),
        })}
      </summary>
      <ul aria-label={t('tableImport.valuesOf', { kind: t(`tableImport.kind.${kind}`) })}>
        {values.map((value) => (
          <ValueItem key={value.key} value={value} options={options} onChoose={onChoose} />
        ))}
      </ul>
    </details>
  );
}

interface ValueItemProps {
  readonly value: ShownValue;
  readonly options: readonly PickOption[];
  readonly onChoose: ValuesOfProps['onChoose'];
}

/** A value, and what is meant by it. */
function ValueItem({ value, options, onChoose }: ValueItemProps) {
  const t = useWords();
  const dossier = useDossier();
  const told = JSON.stringify([value.kind, value.value, value.match]);
  // The same list for as long as it says the same: another one would close under the hand of whoever is choosing while the table is looked through.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says of the value is in `told`.
  const choices = useMemo(
    () => [...specialOptions(value, t), ...optionsFor(value, options, dossier)],
    [told, options, dossier, t],
  );
  return (
    <li className={styles.value} data-match={value.match.kind}>
      <MatchIcon match={value.match} />
      <span className={styles.valueWords}>
        <bdi>
          <ShownText text={value.value} />
        </bdi>
        {value.of !== '' && (
          <bdi className={styles.muted}>
            <ShownText text={value.of} />
          </bdi>
        )}
        <span className={styles.muted}>{t('tableImport.rowsWith', { count: value.count })}</span>
      </span>
      <Pick
        key={`${value.key} ${meaningOf(value)}`}
        label={t('tableImport.meantBy', { value: isolated(value.value) })}
        options={choices}
        value={meaningOf(value)}
        onChange={(id) => onChoose(value, id)}
        placeholder={t(value.match.kind === 'several' ? 'tableImport.severalMeant' : 'tableImport.chooseOne')}
        nothingFound={t('form.nothingFound')}
      />
    </li>
  );
}

function MatchIcon({ match }: Pick<ShownValue, 'match'>) {
  if (match.kind === 'known') return <CircleCheck size={16} className={styles.known} aria-hidden />;
  if (match.kind === 'new') return <CirclePlus size={16} className={styles.made} aria-hidden />;
  return <CircleHelp size={16} className={styles.open} aria-hidden />;
}

/** What the field shows as chosen; null while it has to be decided. */
function meaningOf({ match, kind }: ShownValue): string | null {
  if (match.kind === 'known') return match.id;
  if (match.kind === 'new') return 'new';
  if (match.kind === 'none') return match.isChosen ? 'none' : kind === 'source' ? 'absent' : null;
  return null;
}

function specialOptions({ kind, value, match }: ShownValue, t: Translate): readonly PickOption[] {
  const canCreate = canBeMade(kind) && match.kind !== 'several';
  return [
    ...(canCreate ? [{ id: 'new', label: t('tableImport.create', { value: isolated(value) }) }] : []),
    ...(kind === 'source' && match.kind === 'none'
      ? [{ id: 'absent', label: t('tableImport.notThere') }]
      : []),
    { id: 'none', label: t('tableImport.leaveOut') },
  ];
}

/** A speaker is one of the party's that the row names, as far as that is there. */
function optionsFor(
  value: ShownValue,
  options: readonly PickOption[],
  dossier: Dossier,
): readonly PickOption[] {
  if (value.kind !== 'speaker' || value.match.kind !== 'known') return options;
  const partyId = dossier.speakers.get(value.match.id)?.partyId;
  return options.filter(({ id }) => dossier.speakers.get(id)?.partyId === partyId);
}

function optionsOf(kind: ValueKind, dossier: Dossier, t: Translate): readonly PickOption[] {
  switch (kind) {
    case 'party':
      return partiesInOrder(dossier).map(({ id, name, shortName, aliases }) => ({
        id,
        label: name,
        keywords: [shortName, ...aliases.map(({ text }) => text)],
      }));
    case 'issue':
      return issuesInOrder(dossier).map(({ issue, path }) => ({
        id: issue.id,
        label: path.join(PATH_SEPARATOR),
      }));
    case 'speaker':
      return live(dossier.speakers).map(({ id, name, partyId, aliases }) => ({
        id,
        label: t('tableImport.ofParty', { value: name, party: dossier.parties.get(partyId)?.name ?? '' }),
        keywords: aliases.map(({ text }) => text),
      }));
    case 'source':
      return live(dossier.sources).map(({ id, title, publisher }) => ({
        id,
        label: title,
        keywords: [publisher],
      }));
    default:
      return WORD_LISTS[kind].keys.map((key) => ({ id: key, label: t(wordKey(kind, key)) }));
  }
}

function wordKey(kind: keyof typeof WORD_LISTS, key: string) {
  const area = kind === 'codedShift' ? 'shift' : kind;
  return `glossary.${area}.${key}` as Parameters<Translate>[0];
}
