import { Filter } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { filterNames } from '../../../shared/filter-names';
import { filterCount, NO_FILTER, type PositionFilter } from '../../../shared/position-filter';
import { ATTRIBUTIONS, FIRMNESSES, STANCES } from '../../../shared/vocabulary';
import { show } from '../actions';
import { useAppState, useDossier } from '../store';
import { useWords } from '../words';
import { Button } from './Button';
import { Check } from './Check';
import { Choice } from './Choice';
import menuStyles from './Menu.module.css';
import { NameChoices } from './NameChoices';
import styles from './PositionFilterMenu.module.css';

const LEAST_CREDIBLE = [1, 2, 3, 4, 5] as const;
const LEAST_RELIABLE = ['A', 'B', 'C', 'D', 'E'] as const;
const ANY = 'any';

/** Through what positions are compared: what counts at all, and which of what counts is shown. */
export function PositionFilterMenu() {
  const t = useWords();
  const count = useAppState((state) => filterCount(state.viewState.filter));
  return (
    <DialogTrigger>
      <Button icon={Filter}>{count === 0 ? t('filter.label') : t('filter.labelCount', { count })}</Button>
      <Popover className={`${menuStyles.popover} ${styles.popover}`} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('filter.label')}>
          <Questions />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Only while the menu is open: the names to choose from take a look at every position. */
function Questions() {
  const t = useWords();
  const dossier = useDossier();
  const filter = useAppState((state) => state.viewState.filter);
  const count = filterCount(filter);
  const change = (patch: Partial<PositionFilter>) => show({ filter: { ...filter, ...patch } });
  return (
    <>
      <section className={styles.half}>
        <Heading level={3} className={styles.heading ?? ''}>
          {t('filter.counts')}
        </Heading>
        <p className={styles.note}>{t('filter.countsHint')}</p>
        <Checks
          label={t('filter.attribution')}
          all={ATTRIBUTIONS}
          chosen={filter.attributions}
          wordOf={(value) => t(`glossary.attribution.${value}`)}
          onChange={(attributions) => change({ attributions })}
        />
        <Choice
          label={t('filter.credibility')}
          value={filter.credibility === null ? ANY : String(filter.credibility)}
          onChange={(value) =>
            change({ credibility: LEAST_CREDIBLE.find((each) => String(each) === value) ?? null })
          }
          options={[
            { value: ANY, label: t('filter.any') },
            ...LEAST_CREDIBLE.map((value) => ({
              value: String(value),
              label: t(`glossary.credibility.${value}`),
            })),
          ]}
        />
        <Choice
          label={t('filter.reliability')}
          value={filter.reliability ?? ANY}
          onChange={(value) => change({ reliability: LEAST_RELIABLE.find((each) => each === value) ?? null })}
          options={[
            { value: ANY, label: t('filter.any') },
            ...LEAST_RELIABLE.map((value) => ({ value, label: t(`glossary.reliability.${value}`) })),
          ]}
        />
        {(['speakerIds', 'sourceIds', 'coders'] as const).map((what) => (
          <NameChoices
            key={what}
            label={t(`filter.${what}`)}
            names={filterNames(dossier, what)}
            chosen={filter[what]}
            onChange={(chosen) => change({ [what]: chosen })}
          />
        ))}
      </section>
      <section className={styles.half}>
        <Heading level={3} className={styles.heading ?? ''}>
          {t('filter.shown')}
        </Heading>
        <p className={styles.note}>{t('filter.shownHint')}</p>
        <Checks
          label={t('filter.stance')}
          all={STANCES}
          chosen={filter.stances}
          wordOf={(value) => t(`glossary.stance.${value}`)}
          onChange={(stances) => change({ stances })}
        />
        <Checks
          label={t('filter.firmness')}
          all={FIRMNESSES}
          chosen={filter.firmnesses}
          wordOf={(value) => t(`glossary.firmness.${value}`)}
          onChange={(firmnesses) => change({ firmnesses })}
        />
        <NameChoices
          label={t('filter.tags')}
          names={filterNames(dossier, 'tags')}
          chosen={filter.tags}
          onChange={(tags) => change({ tags })}
        />
        <Button isDisabled={count === 0} onPress={() => show({ filter: NO_FILTER })}>
          {t('filter.clear')}
        </Button>
      </section>
    </>
  );
}

interface ChecksProps<V extends string> {
  readonly label: string;
  readonly all: readonly V[];
  readonly chosen: readonly V[];
  readonly wordOf: (value: V) => string;
  readonly onChange: (chosen: readonly V[]) => void;
}

/** Some of a few; none chosen means that it is not asked. */
function Checks<V extends string>({ label, all, chosen, wordOf, onChange }: ChecksProps<V>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      {all.map((value) => (
        <Check
          key={value}
          label={wordOf(value)}
          isSelected={chosen.includes(value)}
          onChange={(isChosen) =>
            onChange(all.filter((each) => (each === value ? isChosen : chosen.includes(each))))
          }
        />
      ))}
    </fieldset>
  );
}
