import { assertNever } from './assert-never';
import type { ChangeSet } from './changes';
import type { Command } from './commands';
import type { Dossier } from './model';
import { deleteAssessment, editAssessment, recordAssessment } from './plan/assessment';
import { restoreBackup } from './plan/backup';
import { restoreFromBin } from './plan/bin';
import type { PlanContext } from './plan/context';
import { correctSource } from './plan/correct-source';
import { createDossier, renameDossier } from './plan/dossier';
import { createEvent, deleteEvent, editEvent } from './plan/event';
import { importPositions } from './plan/import-positions';
import { createIssues, deleteIssue, editIssue, moveIssue } from './plan/issue';
import { mergeIssues } from './plan/merge-issues';
import { mergeParties } from './plan/merge-parties';
import { createParty, deleteParty, editParty, moveParty } from './plan/party';
import { editPassage } from './plan/passage';
import { attachPassage, deletePositions, detachPassage, editPosition, recordPosition } from './plan/position';
import { editPositions } from './plan/positions';
import { restoreRecord } from './plan/restore';
import { orphanPassages, reanchorPassage, reanchorPassages } from './plan/review';
import { deleteSource, editSource, importSources } from './plan/source';
import { createSpeaker, deleteSpeaker, editSpeaker } from './plan/speaker';
import { splitIssue } from './plan/split-issue';
import { deleteTag, renameTag } from './plan/tag';

/**
 * What a command would change, without changing anything. An empty ChangeSet means that all is as the command wants it already:
 * there is nothing to record or to undo. Throws a DossierError that names what is wrong when the command cannot be carried out.
 */
export function plan(dossier: Dossier, command: Command, context: PlanContext): ChangeSet {
  switch (command.type) {
    case 'dossier.create':
      return createDossier(dossier, command, context);
    case 'dossier.rename':
      return renameDossier(dossier, command);
    case 'party.create':
      return createParty(dossier, command);
    case 'party.edit':
      return editParty(dossier, command);
    case 'party.move':
      return moveParty(dossier, command);
    case 'party.delete':
      return deleteParty(dossier, command, context);
    case 'party.merge':
      return mergeParties(dossier, command, context);
    case 'speaker.create':
      return createSpeaker(dossier, command);
    case 'speaker.edit':
      return editSpeaker(dossier, command);
    case 'speaker.delete':
      return deleteSpeaker(dossier, command, context);
    case 'issue.create':
      return createIssues(dossier, command);
    case 'issue.edit':
      return editIssue(dossier, command);
    case 'issue.move':
      return moveIssue(dossier, command);
    case 'issue.delete':
      return deleteIssue(dossier, command, context);
    case 'issue.merge':
      return mergeIssues(dossier, command, context);
    case 'issue.split':
      return splitIssue(dossier, command, context);
    case 'source.import':
      return importSources(dossier, command, context);
    case 'source.edit':
      return editSource(dossier, command);
    case 'source.delete':
      return deleteSource(dossier, command, context);
    case 'source.correct':
      return correctSource(dossier, command, context);
    case 'passage.edit':
      return editPassage(dossier, command);
    case 'passage.reanchor':
      return reanchorPassage(dossier, command, context);
    case 'passage.reanchorAll':
      return reanchorPassages(dossier, command, context);
    case 'passage.orphan':
      return orphanPassages(dossier, command, context);
    case 'position.record':
      return recordPosition(dossier, command, context);
    case 'position.edit':
      return editPosition(dossier, command, context);
    case 'position.editAll':
      return editPositions(dossier, command, context);
    case 'position.importAll':
      return importPositions(dossier, command, context);
    case 'position.attach':
      return attachPassage(dossier, command, context);
    case 'position.detach':
      return detachPassage(dossier, command, context);
    case 'position.delete':
      return deletePositions(dossier, command, context);
    case 'assessment.record':
      return recordAssessment(dossier, command, context);
    case 'assessment.edit':
      return editAssessment(dossier, command);
    case 'assessment.delete':
      return deleteAssessment(dossier, command, context);
    case 'event.create':
      return createEvent(dossier, command, context);
    case 'event.edit':
      return editEvent(dossier, command);
    case 'event.delete':
      return deleteEvent(dossier, command, context);
    case 'tag.rename':
      return renameTag(dossier, command, context);
    case 'tag.delete':
      return deleteTag(dossier, command, context);
    case 'backup.restore':
      return restoreBackup(dossier, command, context);
    case 'record.restore':
      return restoreRecord(dossier, command, context);
    case 'bin.restore':
      return restoreFromBin(dossier, command);
    default:
      return assertNever(command);
  }
}
