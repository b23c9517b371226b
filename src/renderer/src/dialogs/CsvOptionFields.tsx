import type { CsvOptions } from '../../../shared/briefing';
import { Check } from '../components/Check';
import { Choice } from '../components/Choice';
import { useWords } from '../words';

const SEPARATORS = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
] as const;

interface CsvOptionFieldsProps {
  readonly options: CsvOptions;
  readonly onChange: (options: CsvOptions) => void;
  /** How many cells of the table the formula guard alters; null while that is being counted. */
  readonly guarded: number | null;
}

/** How a CSV file is written, with what each choice means. */
export function CsvOptionFields({ options, onChange, guarded }: CsvOptionFieldsProps) {
  const t = useWords();
  const consequence =
    guarded === null
      ? ''
      : options.guardsFormulas
        ? guarded === 0
          ? t('exports.guardedNone')
          : t('exports.guarded', { count: guarded })
        : guarded > 0
          ? t('exports.unguarded', { count: guarded })
          : '';
  return (
    <>
      <Choice
        label={t('exports.separator')}
        value={options.separator}
        onChange={(separator) => onChange({ ...options, separator })}
        options={SEPARATORS.map(({ value, name }) => ({ value, label: t(`exports.separators.${name}`) }))}
      />
      <Check
        label={t('exports.bom')}
        hint={t('exports.bomHint')}
        isSelected={options.hasBom}
        onChange={(hasBom) => onChange({ ...options, hasBom })}
      />
      <Check
        label={t('exports.guard')}
        hint={`${t('exports.guardHint')} ${consequence}`}
        isSelected={options.guardsFormulas}
        onChange={(guardsFormulas) => onChange({ ...options, guardsFormulas })}
      />
      <Check
        label={t('briefings.aboutCsv')}
        hint={t('briefings.aboutCsvHint')}
        isSelected={options.hasAbout ?? false}
        onChange={(hasAbout) => onChange({ ...options, hasAbout })}
      />
    </>
  );
}
