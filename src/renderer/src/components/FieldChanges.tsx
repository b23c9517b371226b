import { ArrowRight } from 'lucide-react';
import { Fragment } from 'react';
import { assertNever } from '../../../shared/assert-never';
import type { FieldChange } from '../../../shared/views/history';
import type { ListItem } from '../../../shared/views/history-words';
import { useWords } from '../words';
import styles from './FieldChanges.module.css';
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

interface ListChangeProps {
  readonly removed: readonly ListItem[] | null;
  readonly added: readonly ListItem[];
}

function ListChange({ removed, added }: ListChangeProps) {
  const t = useWords();
  if (removed !== null && removed.length === 0 && added.length === 0) return t('history.reordered');
  const coming = removed === null ? {} : ({ sign: '+', says: t('history.addedItem'), part: 'ins' } as const);
  return (
    <ul className={styles.items}>
      {removed?.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike.
        <Item key={`removed ${place}`} item={item} sign="−" says={t('history.removedItem')} part="del" />
      ))}
      {added.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike.
        <Item key={`added ${place}`} item={item} {...coming} />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly item: ListItem;
  /** How its coming or going is shown, how it is said, and as what it is marked; none of them where it simply is there. */
  readonly sign?: string;
  readonly says?: string;
  readonly part?: 'del' | 'ins' | 'span';
}

function Item({ item, sign, says, part: Part = 'span' }: ItemProps) {
  return (
    <li>
      {sign !== undefined && (
        <>
          <span className={styles.sign} aria-hidden>
            {sign}
          </span>
          <span className="visually-hidden">{says}: </span>
        </>
      )}
      <Part>
        <bdi>{item.text}</bdi>
      </Part>
      {item.detail !== '' && <span className={styles.itemDetail}>{item.detail}</span>}
    </li>
  );
}
