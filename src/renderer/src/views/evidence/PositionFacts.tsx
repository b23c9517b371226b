import { Fragment } from 'react';
import type { Position } from '../../../../shared/model';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './Evidence.module.css';

/** The particulars of a position that are filled in: speaker, attribution, credibility, scale, tags, notes, coder. */
export function PositionFacts({ position }: { readonly position: Position }) {
  const t = useWords();
  const dossier = useDossier();
  const speaker = position.speakerId === null ? undefined : dossier.speakers.get(position.speakerId);
  const scale = dossier.issues.get(position.issueId)?.scale ?? null;
  const facts: readonly (readonly [string, string])[] = [
    [t('evidence.speaker'), speaker ? [speaker.name, speaker.office].filter(Boolean).join(', ') : ''],
    [t('evidence.attribution'), t(`glossary.attribution.${position.attribution}`)],
    [
      t('evidence.credibility'),
      position.credibility === null ? '' : t(`glossary.credibility.${position.credibility}`),
    ],
    [
      scale === null ? '' : t('evidence.scale', { low: scale.lowLabel, high: scale.highLabel }),
      scale === null || position.scaleValue === null ? '' : String(position.scaleValue),
    ],
    [
      t('evidence.codedShift'),
      position.codedShift === null ? '' : t(`glossary.shift.${position.codedShift}`),
    ],
    [t('evidence.tags'), position.tags.join(', ')],
    [t('evidence.notes'), position.notes],
    [t('evidence.coder'), position.coder],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
