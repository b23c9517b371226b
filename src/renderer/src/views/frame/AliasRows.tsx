import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { guessLanguage } from '../../../../shared/guess-language';
import { type Alias, MOST } from '../../../../shared/model';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { IconButton } from '../../components/IconButton';
import { useWords } from '../../words';
import styles from './Frame.module.css';

/** The languages that are offered first; any BCP 47 tag can be typed. */
const LANGUAGES = ['ar', 'en', 'fa', 'fr', 'he', 'ru', 'tr', 'uk', 'zh'];

interface AliasRowsProps {
  readonly aliases: readonly Alias[];
  readonly onChange: (aliases: readonly Alias[]) => void;
  readonly isReadOnly: boolean;
}

/** The other names of a party or a speaker, each with its language, which is guessed from the script until it is typed. */
export function AliasRows({ aliases, onChange, isReadOnly }: AliasRowsProps) {
  const t = useWords();
  const [added, setAdded] = useState(-1);

  function change(at: number, next: Alias): void {
    onChange(aliases.with(at, next));
  }

  function retext(at: number, alias: Alias, text: string): void {
    const isGuessed = alias.language === '' || alias.language === guessLanguage(alias.text);
    change(at, { text, language: isGuessed ? guessLanguage(text) : alias.language });
  }

  return (
    <fieldset className={styles.aliases}>
      <legend className={styles.legend}>{t('frame.alias.title')}</legend>
      <p className={styles.hint}>{t('frame.alias.hint')}</p>
      {aliases.length > 0 && (
        <div className={styles.alias} aria-hidden>
          <span className={styles.aliasHead}>{t('frame.alias.text')}</span>
          <span className={styles.aliasHead}>{t('frame.alias.language')}</span>
        </div>
      )}
      {aliases.map((alias, at) => {
        const place = at + 1;
        return (
          <div key={place} className={styles.alias}>
            <Field
              aria-label={t('frame.alias.textOf', { place })}
              label=""
              value={alias.text}
              maxLength={MOST.line}
              onChange={(text) => retext(at, alias, text)}
              isReadOnly={isReadOnly}
              autoFocus={at === added}
            />
            <Field
              aria-label={t('frame.alias.languageOf', { place })}
              label=""
              value={alias.language}
              maxLength={MOST.language}
              onChange={(language) => change(at, { ...alias, language: language.trim() })}
              suggestions={LANGUAGES}
              isReadOnly={isReadOnly}
            />
            {!isReadOnly && (
              <IconButton
                icon={X}
                label={t('frame.alias.remove', { place })}
                onPress={() => onChange(aliases.toSpliced(at, 1))}
              />
            )}
          </div>
        );
      })}
      {!isReadOnly && (
        <Button
          look="quiet"
          icon={Plus}
          onPress={() => {
            setAdded(aliases.length);
            onChange([...aliases, { text: '', language: '' }]);
          }}
        >
          {t('frame.alias.add')}
        </Button>
      )}
    </fieldset>
  );
}
