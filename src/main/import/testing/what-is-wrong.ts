import { v7 as newId } from 'uuid';
import { EMPTY_CITATION } from '../../../shared/citation-fields';
import { countCodePoints } from '../../../shared/code-points';
import { Command } from '../../../shared/commands';
import { emptyDossier } from '../../../shared/dossier';
import { plan } from '../../../shared/plan';
import { isStructureOf, Structure } from '../../../shared/structure';
import { planContext } from '../../../shared/testing/plan-context';
import { sha256 } from '../../dossier/hash';
import { isStorable } from '../../dossier/storable';
import type { ReadDocument, ReadOrder } from '../read-order';

/**
 * What is wrong with a document as it was read, in words; null when it is a refusal that gives its reason, a reference list, or a
 * document whose text, structure and proposed citation can be kept as they are.
 */
export function whatIsWrong(order: ReadOrder, document: ReadDocument): string | null {
  const { draft, text, structure } = document;
  if (draft.fileName !== order.fileName) return 'has another name';
  if (!isStorable(document)) return 'holds what a file could not give back';
  if (draft.error !== null) {
    if (draft.error.code === 'unexpected') return 'was refused without a reason';
    return text === '' && structure === null && draft.textHash === '' ? null : 'was refused, and has a text';
  }
  if (draft.references !== null)
    return text === '' && draft.references === document.references.length ? null : 'is a list with a text';
  const length = countCodePoints(text);
  if (draft.length !== length || draft.textHash !== sha256(text))
    return 'has the length or hash of another text';
  if (!text.startsWith(draft.beginning.replace(/\ufffd$/u, ''))) return 'begins otherwise';
  if (/[\r\u0085\u2028\u2029]/.test(text)) return 'has line ends that are not canonical';
  if (structure !== null) {
    if (!Structure.safeParse(structure).success) return 'has a structure that cannot be read again';
    if (!isStructureOf(structure, length)) return 'has the structure of another text';
  }
  return whyNotImported(document);
}

/** Why the import of a document with all that it proposes of itself is refused; null when it is not. */
function whyNotImported({ draft, text, structure }: ReadDocument): string | null {
  const citation = { ...EMPTY_CITATION, ...draft.proposed };
  const source = { ...citation, id: newId(), importedFrom: draft.origin, text, structure };
  const command = Command.safeParse({ type: 'source.import', sources: [source] });
  if (!command.success) return `is no command: ${JSON.stringify(command.error.issues).slice(0, 300)}`;
  try {
    const changes = plan(EMPTY, command.data, planContext(sha256, new Map()));
    return isStorable(changes) ? null : 'becomes what a file could not give back';
  } catch (error) {
    return `is not imported: ${String(error)} ${JSON.stringify(draft.proposed).slice(0, 300)}`;
  }
}

const EMPTY = emptyDossier();
