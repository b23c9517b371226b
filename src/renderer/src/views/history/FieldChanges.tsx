import { ArrowRight } from 'lucide-react';
import { Fragment } from 'react';
import { assertNever } from '../../../../shared/assert-never';
import type { FieldChange } from '../../../../shared/views/history';
import { useWords } from '../../words';
import styles from './Fields.module.css';
import { ProseDifference } from './ProseDifference';

/** The fields that a change altered, each from what to what. */
export function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  const t = useWords();
  return (
    <dl className={styles.fields}>
      {fields.map((change) => (
        <Fragment key={change.field}>
          <dt>{t(`history.field.${change.field}`)}</dt>
          <dd>
            <FieldChangeContent change={change} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function FieldChangeContent({ change }: { readonly change: FieldChange }) {
  const t = useWords();
  switch (change.kind) {
    case 'place':
      return t('history.moved');
    case 'prose':
      return <ProseDifference from={change.from} to={change.to} />;
    case 'list':
      return <ListChange removed={change.removed} added={change.added} />;
    case 'value':
      if (change.from === null)
        return <Value text={change.to} isColour={change.field === 'colour'} kind="span" />;
      return (
        <span className={styles.value}>
          <Value text={change.from} isColour={change.field === 'colour'} kind="del" />
          <ArrowRight className={styles.arrow} size={14} aria-hidden />
          <span className="visually-hidden">{t('history.became')}</span>
          <Value text={change.to} isColour={change.field === 'colour'} kind="ins" />
        </span>
      );
    default:
      return assertNever(change);
  }
}

interface ValueProps {
  readonly text: string;
  readonly isColour: boolean;
  readonly kind: 'del' | 'ins' | 'span';
}

function Value({ text, isColour, kind: Part }: ValueProps) {
  const t = useWords();
  if (text === '') return <span className={styles.nothing}>{t('history.nothing')}</span>;
  return (
    <Part>
      {isColour && (
        <span
          className={styles.swatch}
          ref={(swatch) => swatch?.style.setProperty('--party', text)}
          aria-hidden
        />
      )}
      <bdi>{text}</bdi>
    </Part>
  );
}

function ListChange({
  removed,
  added,
}: {
  readonly removed: readonly string[] | null;
  readonly added: readonly string[];
}) {
  const t = useWords();
  if (removed === null) {
    return (
      <ul className={styles.items}>
        {added.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike.
          <li key={place}>
            <bdi>{item}</bdi>
          </li>
        ))}
      </ul>
    );
  }
  if (removed.length === 0 && added.length === 0) return t('history.reordered');
  return (
    <ul className={styles.items}>
      {removed.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike.
        <li key={place}>
          <span className={styles.sign} aria-hidden>
            −
          </span>
          <span className="visually-hidden">{t('history.removedItem')}: </span>
          <del>
            <bdi>{item}</bdi>
          </del>
        </li>
      ))}
      {added.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike.
        <li key={place}>
          <span className={styles.sign} aria-hidden>
            +
          </span>
          <span className="visually-hidden">{t('history.addedItem')}: </span>
          <ins>
            <bdi>{item}</bdi>
          </ins>
        </li>
      ))}
    </ul>
  );
}
