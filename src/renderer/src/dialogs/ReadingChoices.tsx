import type { SourceDraft } from '../../../shared/draft';
import { ENCODINGS } from '../../../shared/encodings';
import { Choice } from '../components/Choice';
import { useWords } from '../words';
import { isEncodingOpen, isScopeOpen, type Reading } from './import-file';

const SCOPES = ['article', 'page'] as const;

interface ReadingChoicesProps {
  readonly draft: SourceDraft;
  readonly scope: Reading['scope'];
  readonly onRead: (patch: Partial<Reading>) => void;
}

/** How a document is read, as far as its format leaves that open: the encoding, and how much of a web page. */
export function ReadingChoices({ draft, scope, onRead }: ReadingChoicesProps) {
  const t = useWords();
  return (
    <>
      {isEncodingOpen(draft) && (
        <Choice
          label={t(draft.error === null ? 'sources.importing.encoding' : 'sources.importing.ifText')}
          value={ENCODINGS.find((known) => known === draft.origin.encoding) ?? null}
          onChange={(encoding) => onRead({ encoding })}
          placeholder={t('sources.importing.chooseEncoding')}
          options={ENCODINGS.map((value) => ({ value, label: t(`sources.encoding.${value}`) }))}
        />
      )}
      {isScopeOpen(draft) && (
        <Choice
          label={t('sources.importing.scope')}
          value={scope}
          onChange={(chosen) => onRead({ scope: chosen })}
          options={SCOPES.map((value) => ({ value, label: t(`sources.importing.scopes.${value}`) }))}
        />
      )}
    </>
  );
}
