import { useState } from 'react';
import type { IssueFields } from '../../../../shared/commands';
import { isSame } from '../../../../shared/is-same';
import { type Issue, MOST } from '../../../../shared/model';
import { newId } from '../../api';
import { Field } from '../../components/Field';
import { FormDialogue } from '../../components/FormDialogue';
import { useSubmit } from '../../use-submit';
import { useWords } from '../../words';
import { ScaleFields } from './ScaleFields';

const NAME_REFUSALS = ['nameMissing', 'nameTaken'] as const;
const SCALE_REFUSALS = ['scaleInvalid', 'inUse'] as const;

interface IssueDialogProps {
  /** The issue that is edited; null to add one. */
  readonly issue: Issue | null;
  /** The issue under which one is added; null for the root. Of no account when one is edited. */
  readonly parent: Issue | null;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** Adds an issue or edits one; its place in the tree is changed in the tree. */
export function IssueDialog({ issue, parent, isReadOnly, onClose }: IssueDialogProps) {
  const t = useWords();
  const [id] = useState(() => issue?.id ?? newId());
  const [before] = useState(() => fieldsOf(issue));
  const [fields, setFields] = useState(before);
  const { submit, errorAt, forgive } = useSubmit([...NAME_REFUSALS, ...SCALE_REFUSALS]);

  function change(patch: Partial<typeof fields>): void {
    setFields({ ...fields, ...patch });
    forgive();
  }

  function title(): string {
    if (issue !== null) return isReadOnly ? issue.name : t('frame.issue.edit');
    return parent === null ? t('frame.issue.add') : t('frame.issue.addUnder', { parent: parent.name });
  }

  return (
    <FormDialogue
      title={title()}
      submitLabel={t(issue === null ? 'frame.issue.add' : 'app.save')}
      isUnsaved={!isSame(fields, before)}
      isReadOnly={isReadOnly}
      onSubmit={() =>
        submit(
          issue === null
            ? { type: 'issue.create', issues: [{ ...fields, id, parentId: parent?.id ?? null }] }
            : { type: 'issue.edit', id, patch: fields },
          onClose,
        )
      }
      onClose={onClose}
    >
      <Field
        label={t('frame.issue.name')}
        value={fields.name}
        maxLength={MOST.line}
        onChange={(name) => change({ name })}
        error={errorAt(NAME_REFUSALS)}
        isReadOnly={isReadOnly}
        autoFocus={!isReadOnly}
      />
      <Field
        label={t('frame.issue.description')}
        description={t('frame.issue.descriptionHint')}
        lines={4}
        value={fields.description}
        maxLength={MOST.prose}
        onChange={(description) => change({ description })}
        isReadOnly={isReadOnly}
      />
      <ScaleFields
        scale={fields.scale}
        onChange={(scale) => change({ scale })}
        missing={errorAt(['scaleInvalid'])}
        inUse={errorAt(['inUse'])}
        isReadOnly={isReadOnly}
      />
    </FormDialogue>
  );
}

function fieldsOf(issue: Issue | null): Omit<IssueFields, 'parentId'> {
  if (issue === null) return { name: '', description: '', scale: null };
  const { name, description, scale } = issue;
  return { name, description, scale };
}
