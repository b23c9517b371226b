import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../../shared/model';
import { Button } from '../../components/Button';
import { Dialogue } from '../../components/Dialogue';
import { performWithUndo } from '../../perform';
import { useOneAtATime } from '../../use-one-at-a-time';
import { useWords } from '../../words';
import type { AgreeablePlace } from './use-agreeable';

interface AcceptAllProps {
  readonly source: Source;
  readonly places: readonly AgreeablePlace[];
}

/** Moves all passages of a source whose very words stand in one place, once the person has agreed; nothing while there are none. */
export function AcceptAll({ source, places }: AcceptAllProps) {
  const t = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const oneAtATime = useOneAtATime();
  const count = places.length;
  async function accept(): Promise<void> {
    setIsAsking(false);
    await performWithUndo({ type: 'passage.reanchorAll', places: [...places] });
  }
  if (count === 0) return null;
  return (
    <>
      <Button icon={CheckCheck} onPress={() => setIsAsking(true)}>
        {t('review.acceptAll', { count })}
      </Button>
      {isAsking && (
        <Dialogue
          title={t('review.acceptAllTitle')}
          isTextOnly
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button onPress={() => setIsAsking(false)}>{t('app.cancel')}</Button>
              <Button look="primary" onPress={() => void oneAtATime(accept)}>
                {t('review.acceptAllConfirm', { count })}
              </Button>
            </>
          }
        >
          <p>{t('review.acceptAllText', { count, title: source.title })}</p>
        </Dialogue>
      )}
    </>
  );
}
