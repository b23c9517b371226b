import { hiddenIn, withoutHidden } from '../../../shared/hidden-characters';
import { words } from '../words';
import styles from './ShownText.module.css';

/** Words of a document or a file in which hidden characters are shown by their names and have no say over what is around them. */
export function ShownText({ text }: { readonly text: string }) {
  const hidden = hiddenIn(text);
  if (hidden.length === 0) return text;
  const pieces = hidden.map(({ start, end, name }, at) => (
    <span key={start}>
      {text.slice(hidden[at - 1]?.end ?? 0, start)}
      <span className={styles.hidden} data-hidden={name} title={words('reader.hidden', { name })}>
        {withoutHidden(text.slice(start, end))}
      </span>
    </span>
  ));
  return (
    <>
      {pieces}
      {text.slice(hidden.at(-1)?.end)}
    </>
  );
}
