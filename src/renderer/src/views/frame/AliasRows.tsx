import { Plus, X } from 'lucide-react';
import type { Alias } from '../../../../shared/model';
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
}

/** The other names of a party or a speaker, each with its language. */
export function AliasRows({ aliases, onChange }: AliasRowsProps) {
  const t = useWords();
  function change(at: number, patch: Partial<Alias>): void {
    onChange(aliases.map((alias, index) => (index === at ? { ...alias, ...patch } : alias)));
  }
  return (
    <fieldset className={styles.aliases}>
      <legend className={styles.legend}>{t('frame.alias.title')}</legend>
      <p className={styles.hint}>{t('frame.alias.hint')}</p>
      {aliases.map((alias, at) => {
        const place = at + 1;
        return (
          <div key={place} className={styles.alias}>
            <Field
              aria-label={t('frame.alias.textOf', { place })}
              label={at === 0 ? t('frame.alias.text') : ''}
              value={alias.text}
              onChange={(text) => change(at, { text })}
              autoFocus={alias.text === '' && place === aliases.length && place > 1}
            />
            <Field
              aria-label={t('frame.alias.languageOf', { place })}
              label={at === 0 ? t('frame.alias.language') : ''}
              value={alias.language}
              onChange={(language) => change(at, { language: language.trim() })}
              suggestions={LANGUAGES}
            />
            <IconButton
              icon={X}
              label={t('frame.alias.remove', { place })}
              onPress={() => onChange(aliases.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <Button look="quiet" icon={Plus} onPress={() => onChange([...aliases, { text: '', language: '' }])}>
        {t('frame.alias.add')}
      </Button>
    </fieldset>
  );
}

/** The aliases that say something: those left empty are dropped, spaces around them too. */
export function namedAliases(aliases: readonly Alias[]): Alias[] {
  return aliases.map((alias) => ({ ...alias, text: alias.text.trim() })).filter((alias) => alias.text !== '');
}
