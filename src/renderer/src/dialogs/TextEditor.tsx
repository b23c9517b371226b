import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { findFolded } from '../../../shared/fold';
import { Field } from '../components/Field';
import { IconButton } from '../components/IconButton';
import { useWords } from '../words';
import styles from './CorrectDialog.module.css';

interface TextEditorProps {
  readonly text: string;
  readonly language: string;
  readonly onChange: (text: string) => void;
}

/** A plain text to edit, every paragraph in its own direction, with a search that compares as all searches do. */
export function TextEditor({ text, language, onChange }: TextEditorProps) {
  const t = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(-1);
  const found = useMemo(() => (sought.trim() === '' ? [] : findFolded(text, sought)), [text, sought]);

  function go(direction: 1 | -1): void {
    const element = area.current;
    if (element === null || found.length === 0) return;
    const next =
      (at === -1 && direction === -1 ? found.length - 1 : at + direction + found.length) % found.length;
    const match = found[next];
    if (match === undefined) return;
    setAt(next);
    element.setSelectionRange(match.start, match.end);
    // The browser scrolls to a selection only where it comes to have the focus.
    element.blur();
    element.focus();
  }

  return (
    <div className={styles.editor}>
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          go(1);
        }}
      >
        <Field
          label=""
          aria-label={t('correct.find')}
          placeholder={t('correct.find')}
          value={sought}
          onChange={(next) => {
            setSought(next);
            setAt(-1);
          }}
        />
        <span className={styles.found} role="status">
          {sought.trim() !== '' &&
            (found.length === 0
              ? t('correct.notFound')
              : t('correct.found', { place: Math.max(at + 1, 0), count: found.length }))}
        </span>
        <IconButton icon={ArrowUp} label={t('correct.findPrevious')} onPress={() => go(-1)} />
        <IconButton icon={ArrowDown} label={t('correct.findNext')} onPress={() => go(1)} />
      </form>
      <TextField value={text} onChange={onChange} className={styles.textField ?? ''}>
        <Label className="visually-hidden">{t('correct.text')}</Label>
        <TextArea
          ref={area}
          className={styles.area ?? ''}
          lang={language}
          dir="auto"
          rows={14}
          spellCheck={false}
        />
      </TextField>
    </div>
  );
}
