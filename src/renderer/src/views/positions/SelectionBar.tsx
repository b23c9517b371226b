import { Pencil, Trash2 } from 'lucide-react';
import { Button } from '../../components/Button';
import { useWords } from '../../words';

interface SelectionBarProps {
  /** How many selected rows are shown. */
  readonly count: number;
  /** How many more are selected but hidden by the filters. */
  readonly hiddenCount: number;
  readonly isReadOnly: boolean;
  readonly onClear: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** How many rows are selected, shown and hidden, and what can be done with those that are shown. Nothing while none are. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, hiddenCount, isReadOnly, onClear, onEdit, onDelete } = props;
  const t = useWords();
  if (count + hiddenCount === 0) return null;
  return (
    <>
      {count > 0 && <span>{t('positions.selected', { count })}</span>}
      {hiddenCount > 0 && (
        <span>
          {t(count > 0 ? 'positions.hiddenSelected' : 'positions.onlyHiddenSelected', { count: hiddenCount })}
        </span>
      )}
      <Button look="quiet" onPress={onClear}>
        {t('positions.clearSelection')}
      </Button>
      {count > 0 && (
        <>
          <Button look="quiet" icon={Pencil} isDisabled={isReadOnly} onPress={onEdit}>
            {t('positions.editSelected', { count })}
          </Button>
          <Button look="quiet" icon={Trash2} isDisabled={isReadOnly} onPress={onDelete}>
            {t('positions.deleteSelected', { count })}
          </Button>
        </>
      )}
    </>
  );
}
