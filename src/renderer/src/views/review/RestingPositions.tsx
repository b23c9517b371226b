import type { Position } from '../../../../shared/model';
import { PartyName } from '../../components/PartyName';
import { StanceBadge } from '../../components/StanceBadge';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Review.module.css';

/** The positions that rest on a passage: what is at stake when it is placed. */
export function RestingPositions({ positions }: { readonly positions: readonly Position[] }) {
  const t = useWords();
  const dossier = useDossier();
  return (
    <section className={styles.resting}>
      <h3 className={styles.subheading}>
        {positions.length === 0 ? t('review.restsNone') : t('review.rests', { count: positions.length })}
      </h3>
      <ul>
        {positions.map(({ id, partyId, stance, statement }) => {
          const party = dossier.parties.get(partyId);
          return (
            <li key={id} className={styles.position}>
              {party !== undefined && <PartyName party={party} isShort />}
              <StanceBadge stance={stance} />
              <bdi>{statement}</bdi>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
