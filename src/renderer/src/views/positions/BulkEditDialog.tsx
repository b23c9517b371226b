import { useDeferredValue, useMemo, useState } from 'react';
import { isSame } from '../../../../shared/is-same';
import { bulkEditPreview, livePositions } from '../../../../shared/views/bulk-edit';
import { FormDialogue } from '../../components/FormDialogue';
import { useAppState, useDossier } from '../../store';
import { useSubmit } from '../../use-submit';
import { useWords } from '../../words';
import styles from './BulkEdit.module.css';
import { BulkFields } from './BulkFields';
import { BulkPreview } from './BulkPreview';
import { type BulkValues, bulkCommand, bulkErrors, NO_VALUES } from './bulk-values';

interface BulkEditDialogProps {
  /** The positions that are edited. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Gives many positions the same values in one step, and shows before it does which of them change and how. */
export function BulkEditDialog({ ids, onClose }: BulkEditDialogProps) {
  const t = useWords();
  const dossier = useDossier();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const [values, setValues] = useState<BulkValues>(NO_VALUES);
  /** Whether it was asked for while it could not be done: then what stands against it is said as an error. */
  const [isRefused, setIsRefused] = useState(false);
  const { submit } = useSubmit([]);
  const positions = useMemo(() => livePositions(dossier, ids), [dossier, ids]);
  const drawnValues = useDeferredValue(values);
  const preview = useMemo(
    () => bulkEditPreview(dossier, bulkCommand(drawnValues, ids)),
    [dossier, drawnValues, ids],
  );
  const errors = bulkErrors(values);
  const count = preview.problems.length > 0 ? 0 : preview.changes.length;

  function onSubmit(): void {
    const now = bulkEditPreview(dossier, bulkCommand(values, ids));
    const isWrong = Object.keys(errors).length > 0 || now.problems.length > 0 || now.changes.length === 0;
    setIsRefused(isWrong);
    if (isWrong) return;
    submit(
      bulkCommand(
        values,
        now.changes.map(({ id }) => id),
      ),
      onClose,
    );
  }

  return (
    <FormDialogue
      title={t('positions.bulk.title', { count: positions.length })}
      submitLabel={count === 0 ? t('positions.bulk.submit') : t('positions.bulk.submitCount', { count })}
      isUnsaved={!isSame(values, NO_VALUES)}
      isReadOnly={isReadOnly}
      size="wide"
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <div className={styles.panes}>
        <BulkFields
          positions={positions}
          values={values}
          errors={isRefused ? errors : {}}
          onChange={(patch) => {
            setValues({ ...values, ...patch });
            setIsRefused(false);
          }}
        />
        <BulkPreview
          preview={preview}
          count={positions.length}
          isIdle={isSame(drawnValues, NO_VALUES)}
          isRefused={isRefused}
        />
      </div>
    </FormDialogue>
  );
}
