import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { isolated } from '../../../../shared/direction';
import type { Party } from '../../../../shared/model';
import { faintOn, PALETTE } from '../../../../shared/party-colours';
import { localeForFormats, useWords } from '../../words';
import styles from './ColourChoice.module.css';

interface ColourChoiceProps {
  /** `#rrggbb` in lower case. */
  readonly value: string;
  readonly onChange: (colour: string) => void;
  /** The other parties, to warn when one has the colour. */
  readonly others: readonly Party[];
  readonly isReadOnly: boolean;
}

/** The choice of a party's colour: one of the palette or any other, with a warning when it is taken or hard to see. */
export function ColourChoice({ value, onChange, others, isReadOnly }: ColourChoiceProps) {
  const t = useWords();
  const otherId = useId();
  const isOther = !PALETTE.some(({ colour }) => colour === value);
  const offered = isReadOnly ? PALETTE.filter(({ colour }) => colour === value) : PALETTE;
  return (
    <div className={styles.choice}>
      <RadioGroup
        className={styles.group ?? ''}
        value={isOther ? null : value}
        onChange={onChange}
        isDisabled={isReadOnly}
      >
        <Label className={styles.label ?? ''}>{t('frame.party.colour')}</Label>
        <div className={styles.swatches}>
          {offered.map(({ name, colour }) => (
            <Radio
              key={colour}
              value={colour}
              aria-label={t(`frame.party.palette.${name}`)}
              className={styles.swatch ?? ''}
              ref={(swatch) => swatch?.style.setProperty('--party', colour)}
            />
          ))}
        </div>
      </RadioGroup>
      {(isOther || !isReadOnly) && (
        <div className={styles.other}>
          <input
            id={otherId}
            type="color"
            className={`${styles.picker} ${isOther ? styles.chosen : ''}`}
            value={value}
            disabled={isReadOnly}
            onChange={(event) => onChange(event.target.value)}
          />
          <label htmlFor={otherId}>{t('frame.party.otherColour')}</label>
        </div>
      )}
      {!isReadOnly && <Warnings colour={value} others={others} />}
    </div>
  );
}

function Warnings({ colour, others }: { readonly colour: string; readonly others: readonly Party[] }) {
  const t = useWords();
  const ratios = new Intl.NumberFormat(localeForFormats(), { maximumFractionDigits: 1 });
  const taken = others
    .filter((party) => party.colour === colour)
    .map(({ name }) => t('frame.party.colourTaken', { name: isolated(name) }));
  const faint = faintOn(colour).map(({ ground, ratio }) =>
    t('frame.party.colourFaint', {
      theme: t(ground === 'light' ? 'frame.party.onLight' : 'frame.party.onDark'),
      ratio: ratios.format(ratio),
    }),
  );
  return (
    <div role="status" className={styles.warnings}>
      {[...taken, ...faint].map((warning) => (
        <p key={warning} className={styles.warning}>
          <TriangleAlert size={14} aria-hidden />
          <span>{warning}</span>
        </p>
      ))}
    </div>
  );
}
