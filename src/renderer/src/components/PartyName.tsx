import type { ReactNode } from 'react';
import type { Party } from '../../../shared/model';
import styles from './PartyName.module.css';

interface PartyNameProps {
  readonly party: Pick<Party, 'name' | 'shortName' | 'colour'>;
  readonly isShort?: boolean;
  /** The name as it is to be drawn, such as with words marked in it. */
  readonly drawn?: ReactNode;
}

/** A party's colour and name; the name keeps its own direction. */
export function PartyName({ party, isShort = false, drawn }: PartyNameProps) {
  const name = isShort && party.shortName !== '' ? party.shortName : party.name;
  return (
    <span className={styles.party}>
      <span
        className={styles.swatch}
        ref={(swatch) => swatch?.style.setProperty('--party', party.colour)}
        aria-hidden
      />
      <bdi className={styles.name}>{drawn ?? name}</bdi>
    </span>
  );
}
