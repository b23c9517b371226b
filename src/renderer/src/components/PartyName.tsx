import type { Party } from '../../../shared/model';
import styles from './PartyName.module.css';

interface PartyNameProps {
  readonly party: Pick<Party, 'name' | 'shortName' | 'colour'>;
  readonly isShort?: boolean;
}

/** A party's colour and name; the name keeps its own direction. */
export function PartyName({ party, isShort = false }: PartyNameProps) {
  const name = isShort && party.shortName !== '' ? party.shortName : party.name;
  return (
    <span className={styles.party}>
      <span
        className={styles.swatch}
        ref={(swatch) => swatch?.style.setProperty('--party', party.colour)}
        aria-hidden
      />
      <bdi className={styles.name}>{name}</bdi>
    </span>
  );
}
