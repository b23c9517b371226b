import { Fragment } from 'react';
import { hiddenIn, withoutHidden } from '../../../shared/hidden-characters';
import { words } from '../words';
import styles from './ShownText.module.css';

/** Words of a text or a file as they stand. A hidden character is shown by its name, as in the reader, and has no say over what is around it. */
export function ShownText({ text }: { readonly text: string }) {
  const hidden = hiddenIn(text);
  if (hidden.length === 0) return text;
  return (
    <>
      {hidden.map(({ start, end, name }, place) => (
        <Fragment key={start}>
          {text.slice(hidden[place - 1]?.end ?? 0, start)}
          <span className={styles.hidden} data-hidden={name} title={words('reader.hidden', { name })}>
            {withoutHidden(text.slice(start, end))}
          </span>
        </Fragment>
      ))}
      {text.slice(hidden.at(-1)?.end ?? 0)}
    </>
  );
}
