import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { isBlank } from '../../../../shared/is-blank';
import { MOST } from '../../../../shared/model';
import { joinedTag, type TagUse } from '../../../../shared/views/tags';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { IconButton } from '../../components/IconButton';
import { performWithUndo } from '../../perform';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import styles from './TagsDialog.module.css';

interface TagRowProps {
  readonly use: TagUse;
  readonly uses: readonly TagUse[];
  /** Whether another name is being typed for it. */
  readonly isRenamed: boolean;
  readonly isReadOnly: boolean;
  readonly onRename: (tag: string | null) => void;
}

/** A tag with how many positions bear it, or the field for another name of it. */
export function TagRow({ use, uses, isRenamed, isReadOnly, onRename }: TagRowProps) {
  const t = useWords();
  const [name, setName] = useState(use.tag);
  const oneAtATime = useOneAtATime();
  const joined = joinedTag(uses, use.tag, name);

  function rename(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (isBlank(name)) return;
    void oneAtATime(async () => {
      if (await performWithUndo({ type: 'tag.rename', tag: use.tag, to: name })) onRename(null);
    });
  }

  if (isRenamed) {
    return (
      <li>
        <Form onSubmit={rename} className={styles.form ?? ''}>
          <Field
            label={t('frame.tags.newName', { tag: use.tag })}
            value={name}
            onChange={setName}
            maxLength={MOST.line}
            error={isBlank(name) ? t('error.nameMissing') : null}
            {...(joined !== null && {
              description: t('frame.tags.joins', { tag: joined.tag, count: joined.count }),
            })}
            autoFocus
          />
          <div className={styles.buttons}>
            <Button
              onPress={() => {
                setName(use.tag);
                onRename(null);
              }}
            >
              {t('app.cancel')}
            </Button>
            <Button look="primary" type="submit">
              {t('frame.tags.rename')}
            </Button>
          </div>
        </Form>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <bdi className={styles.tag}>{use.tag}</bdi>
      <span className={styles.count}>{t('frame.positionCount', { count: use.count })}</span>
      {!isReadOnly && (
        <>
          <IconButton
            icon={Pencil}
            label={t('frame.tags.renameIt', { tag: use.tag })}
            onPress={() => onRename(use.tag)}
          />
          <IconButton
            icon={Trash2}
            label={t('frame.tags.deleteIt', { tag: use.tag })}
            onPress={() => void oneAtATime(() => performWithUndo({ type: 'tag.delete', tag: use.tag }))}
          />
        </>
      )}
    </li>
  );
}
