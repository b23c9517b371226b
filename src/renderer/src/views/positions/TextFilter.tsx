import { Field } from '../../components/Field';
import { useWords } from '../../words';

interface TextFilterProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Filters a column of prose to what contains a text, whatever its case, diacritics and letter variants. */
export function TextFilter({ text, onChange }: TextFilterProps) {
  const t = useWords();
  return <Field label={t('positions.filter.contains')} value={text} onChange={onChange} autoFocus />;
}
