import { Plus, Trash2, Undo2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { withoutPattern, withPattern } from '../../../shared/cues/edit-cues';
import { CUE_LISTS, type CueEntry, type CueList, withCueEdits } from '../../../shared/cues/lexicon';
import { patternProblem } from '../../../shared/cues/pattern';
import { SHIPPED_LEXICONS } from '../../../shared/cues/shipped-lexicons';
import { fold } from '../../../shared/fold';
import { showDialog } from '../actions';
import { Button } from '../components/Button';
import { Choice } from '../components/Choice';
import { Dialogue } from '../components/Dialogue';
import { Field } from '../components/Field';
import { IconButton } from '../components/IconButton';
import { languageName } from '../language-name';
import { changeReading } from '../reading';
import { getState, useAppState } from '../store';
import { useWords } from '../words';
import styles from './CuesDialog.module.css';

/** The wording of cues by language and kind: what comes with the application, without what was removed and with what was added. */
export function CuesDialog() {
  const t = useWords();
  const edits = useAppState((state) => state.settings.reading.cueEdits);
  const [language, setLanguage] = useState(firstLanguage);
  const [list, setList] = useState<CueList>('demand');
  const [pattern, setPattern] = useState('');
  const [error, setError] = useState<string | null>(null);
  const lexicon = withCueEdits(SHIPPED_LEXICONS, edits).find((each) => each.language === language);
  const patterns = lexicon?.kinds[list] ?? [];
  const isHere = (entry: CueEntry) => entry.language === language && entry.list === list;
  const own = new Set(edits.added.filter(isHere).map((entry) => fold(entry.pattern)));
  const removed = edits.removed.filter(isHere);

  function add(event: FormEvent): void {
    event.preventDefault();
    const problem = patternProblem(pattern);
    const isThere = patterns.some((each) => fold(each) === fold(pattern.trim()));
    if (problem !== null) setError(t(`cues.problem.${problem}`));
    else if (isThere) setError(t('cues.isThere'));
    else {
      put({ language, list, pattern: pattern.trim() });
      setPattern('');
    }
  }

  return (
    <Dialogue title={t('cues.title')} onClose={() => showDialog(null)}>
      <div className={styles.choices}>
        <Choice
          label={t('cues.language')}
          value={language}
          onChange={setLanguage}
          options={SHIPPED_LEXICONS.map((each) => ({
            value: each.language,
            label: languageName(each.language) ?? each.language,
          }))}
        />
        <Choice
          label={t('cues.list.label')}
          value={list}
          onChange={setList}
          options={CUE_LISTS.map((each) => ({ value: each, label: t(`cues.list.${each}`) }))}
        />
      </div>
      <Form className={styles.add ?? ''} onSubmit={add}>
        <Field
          label={t('cues.wording')}
          description={t('cues.wordingHint')}
          value={pattern}
          maxLength={200}
          onChange={(text) => {
            setPattern(text);
            setError(null);
          }}
          error={error}
        />
        <Button type="submit" icon={Plus}>
          {t('cues.add')}
        </Button>
      </Form>
      <ul className={styles.list} aria-label={t('cues.patterns')}>
        {patterns.map((each) => (
          <li key={each} className={styles.row}>
            <bdi className={styles.pattern} lang={language}>
              {each}
            </bdi>
            {own.has(fold(each)) && <span className={styles.own}>{t('cues.added')}</span>}
            <IconButton
              icon={Trash2}
              label={t('cues.remove', { pattern: each })}
              onPress={() => takeOut({ language, list, pattern: each })}
            />
          </li>
        ))}
      </ul>
      {removed.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('cues.removed')}</h3>
          <ul className={styles.list} aria-label={t('cues.removed')}>
            {removed.map((entry) => (
              <li key={entry.pattern} className={styles.row}>
                <bdi className={styles.pattern} lang={language}>
                  {entry.pattern}
                </bdi>
                <IconButton
                  icon={Undo2}
                  label={t('cues.putBack', { pattern: entry.pattern })}
                  onPress={() => put(entry)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialogue>
  );
}

function put(entry: CueEntry): void {
  const { cueEdits } = getState().settings.reading;
  changeReading({ cueEdits: withPattern(SHIPPED_LEXICONS, cueEdits, entry) });
}

function takeOut(entry: CueEntry): void {
  const { cueEdits } = getState().settings.reading;
  changeReading({ cueEdits: withoutPattern(SHIPPED_LEXICONS, cueEdits, entry) });
}

/** The language of the source that is being read, when it has a lexicon. */
function firstLanguage(): string {
  const { open, viewState } = getState();
  const source = viewState.sourceId === null ? undefined : open?.dossier.sources.get(viewState.sourceId);
  const [primary] = (source?.language ?? '').split('-');
  const known = SHIPPED_LEXICONS.map((lexicon) => lexicon.language);
  return known.find((each) => each === primary) ?? known[0] ?? '';
}
