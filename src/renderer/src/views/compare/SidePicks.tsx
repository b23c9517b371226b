import { Plus, X } from 'lucide-react';
import { MOST_SIDES } from '../../../../shared/compare-state';
import { partiesInOrder } from '../../../../shared/dossier';
import {
  type Side,
  type SidesChoice,
  sidesToChoose,
  speakingParty,
} from '../../../../shared/views/sides-chosen';
import { sideName } from '../../../../shared/views/sides-words';
import { Choice } from '../../components/Choice';
import { IconButton } from '../../components/IconButton';
import { PartyName } from '../../components/PartyName';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './CompareView.module.css';
import { useCompareState } from './use-compare-state';

interface SidePicksProps {
  readonly choice: SidesChoice;
  /** Those that stand side by side now. */
  readonly sides: readonly Side[];
}

/** Which two or three parties, or speakers and of which party, stand in the columns. */
export function SidePicks({ choice, sides }: SidePicksProps) {
  const t = useWords();
  const dossier = useDossier();
  const [, change] = useCompareState();
  const speaking = choice.kind === 'speakers' ? speakingParty(dossier, choice.of) : null;
  const all = sidesToChoose(dossier, choice);
  const ids = sides.map(({ id }) => id);
  const free = all.find(({ id }) => !ids.includes(id));
  const choose = (next: readonly string[]) =>
    change(choice.kind === 'parties' ? { partyIds: next } : { speakerIds: next });
  /** One that stands elsewhere already changes places with the one that it replaces. */
  function put(place: number, id: string): void {
    const old = ids[place] ?? id;
    choose(ids.map((each, at) => (at === place ? id : each === id ? old : each)));
  }

  return (
    <div className={styles.picks}>
      {speaking !== null && (
        <Choice
          label={t('compare.speakersOf')}
          isLabelHidden
          value={speaking.id}
          onChange={(id) => change({ speakersOf: id, speakerIds: [] })}
          options={partiesInOrder(dossier).map((party) => ({
            value: party.id,
            label: party.name,
            content: <PartyName party={party} isShort />,
          }))}
        />
      )}
      {sides.map((side, place) => (
        <span key={side.id} className={styles.pick}>
          <Choice
            label={t('compare.side', { number: place + 1 })}
            isLabelHidden
            value={side.id}
            onChange={(id) => put(place, id)}
            options={all.map((each) => ({
              value: each.id,
              label: sideName(each, t),
              ...(each.kind === 'party' && { content: <PartyName party={each.party} isShort /> }),
            }))}
          />
          {sides.length > 2 && (
            <IconButton
              icon={X}
              label={t('compare.removeSide', { name: sideName(side, t) })}
              onPress={() => choose(ids.filter((each) => each !== side.id))}
            />
          )}
        </span>
      ))}
      {sides.length >= 2 && sides.length < MOST_SIDES && free !== undefined && (
        <IconButton icon={Plus} label={t('compare.addSide')} onPress={() => choose([...ids, free.id])} />
      )}
    </div>
  );
}
