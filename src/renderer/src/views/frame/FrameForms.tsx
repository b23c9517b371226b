import { assertNever } from '../../../../shared/assert-never';
import type { FrameForm } from './frame-forms';
import { IssueDialog } from './IssueDialog';
import { MergeDialog } from './MergeDialog';
import { PartyDialog } from './PartyDialog';
import { RenameDialog } from './RenameDialog';
import { SpeakerDialog } from './SpeakerDialog';
import { SplitDialog } from './SplitDialog';
import { TagsDialog } from './TagsDialog';

interface FrameFormsProps {
  readonly form: FrameForm;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** The form that is open over the view. */
export function FrameForms({ form, isReadOnly, onClose }: FrameFormsProps) {
  const common = { isReadOnly, onClose };
  switch (form.kind) {
    case 'rename':
      return <RenameDialog onClose={onClose} />;
    case 'split':
      return <SplitDialog issue={form.issue} onClose={onClose} />;
    case 'tags':
      return <TagsDialog {...common} />;
    case 'merge':
      return <MergeDialog merged={form.merged} onClose={onClose} />;
    case 'party':
      return <PartyDialog party={form.party} {...common} />;
    case 'speaker':
      return <SpeakerDialog party={form.party} speaker={form.speaker} {...common} />;
    case 'issue':
      return <IssueDialog issue={form.issue} parent={form.parent} {...common} />;
    default:
      return assertNever(form);
  }
}
