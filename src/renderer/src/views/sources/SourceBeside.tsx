import { X } from 'lucide-react';
import type { Source } from '../../../../shared/model';
import { show } from '../../actions';
import { IconButton } from '../../components/IconButton';
import { getState } from '../../store';
import { useWords } from '../../words';
import { Reader } from './Reader';

/** A second source beside the one that is being read: to read, and to mark as well. */
export function SourceBeside({ source }: { readonly source: Source }) {
  const t = useWords();
  return (
    <Reader
      key={source.id}
      source={source}
      pane="beside"
      end={
        <IconButton
          icon={X}
          label={t('reader.split.end')}
          onPress={() => show({ split: { ...getState().viewState.split, beside: 'nothing' } })}
        />
      }
    />
  );
}
