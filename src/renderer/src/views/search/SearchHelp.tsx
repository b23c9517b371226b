import { CircleQuestionMark } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { QUERY_FIELDS, type SearchVocabulary } from '../../../../shared/search/vocabulary';
import { Button } from '../../components/Button';
import { IconButton } from '../../components/IconButton';
import menuStyles from '../../components/Menu.module.css';
import { useWords } from '../../words';
import styles from './Search.module.css';

interface SearchHelpProps {
  readonly vocabulary: SearchVocabulary;
  /** Adds something to what is sought. */
  readonly onAdd: (typed: string) => void;
}

const FORMS = ['Words', 'Phrase', 'Either', 'Without', 'Beginning', 'Together'] as const;
const MEANINGS = {
  Words: 'allWords',
  Phrase: 'phrase',
  Either: 'either',
  Without: 'without',
  Beginning: 'beginning',
  Together: 'together',
} as const;
const EXAMPLES = {
  party: 'Party',
  issue: 'Issue',
  stance: 'Stance',
  firmness: 'Firmness',
  language: 'Language',
  source: 'Source',
  date: 'Date',
} as const;

/** How to ask, beside the box; the filters can be taken from it. */
export function SearchHelp({ vocabulary, onAdd }: SearchHelpProps) {
  const t = useWords();
  return (
    <DialogTrigger>
      <IconButton icon={CircleQuestionMark} label={t('search.help.label')} />
      <Popover className={`${menuStyles.popover} ${styles.helpPopover}`} placement="bottom end">
        <Dialog className={styles.help ?? ''}>
          {({ close }) => (
            <>
              <Heading slot="title" className={styles.helpTitle ?? ''}>
                {t('search.help.title')}
              </Heading>
              <dl className={styles.forms}>
                {FORMS.map((form) => (
                  <div key={form}>
                    <dt>
                      <code>{t(`search.help.example${form}`)}</code>
                    </dt>
                    <dd>{t(`search.help.${MEANINGS[form]}`)}</dd>
                  </div>
                ))}
              </dl>
              <p className={styles.helpNote}>{t('search.help.arabic')}</p>
              <h3 className={styles.helpTitle}>{t('search.help.fields')}</h3>
              <dl className={styles.forms}>
                {QUERY_FIELDS.map((field) => {
                  const filter = `${vocabulary.fields[field]}:`;
                  return (
                    <div key={field}>
                      <dt>
                        <Button
                          look="quiet"
                          aria-label={t('search.addFilter', { filter })}
                          onPress={() => {
                            close();
                            onAdd(filter);
                          }}
                        >
                          <code>
                            {filter}
                            {t(`search.help.example${EXAMPLES[field]}`)}
                          </code>
                        </Button>
                      </dt>
                      <dd>{t(`search.help.${field}`)}</dd>
                    </div>
                  );
                })}
              </dl>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
