import { BookOpenText, Unlink } from 'lucide-react';
import type { EvidenceItem } from '../../../../shared/views/evidence';
import { openPassage } from '../../actions';
import { Button } from '../../components/Button';
import { CitationText } from '../../components/CitationText';
import { IconButton } from '../../components/IconButton';
import { PassageInContext } from '../../components/PassageInContext';
import { StandingBadge } from '../../components/StandingBadge';
import { performWithUndo } from '../../perform';
import { useWords } from '../../words';
import styles from './Evidence.module.css';

interface PassageQuoteProps {
  readonly item: EvidenceItem;
  readonly positionId: string;
  readonly canDetach: boolean;
}

/** A passage verbatim in its context, with its translation, its citation and the way to it. */
export function PassageQuote({ item, positionId, canDetach }: PassageQuoteProps) {
  const t = useWords();
  const { passage, role, source, standing } = item;
  return (
    <figure className={styles.passage}>
      <PassageInContext passage={passage} language={source.language} />
      {passage.translation !== '' && (
        <p className={styles.translation} dir="auto">
          {passage.translation}
        </p>
      )}
      <figcaption className={styles.citation}>
        <StandingBadge standing={standing} /> <CitationText source={source} passage={passage} /> ·{' '}
        {t(`glossary.role.${role}`)} ·{' '}
        <abbr title={t(`glossary.reliability.${source.reliability}`)}>{source.reliability}</abbr>
      </figcaption>
      <div className={styles.passageActions}>
        <Button look="quiet" icon={BookOpenText} onPress={() => openPassage(passage.id)}>
          {t('evidence.openInReader')}
        </Button>
        {canDetach && (
          <IconButton
            icon={Unlink}
            label={t('evidence.detach')}
            onPress={() =>
              void performWithUndo({ type: 'position.detach', id: positionId, passageId: passage.id })
            }
          />
        )}
      </div>
    </figure>
  );
}
