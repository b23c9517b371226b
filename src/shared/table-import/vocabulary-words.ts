import { fold } from '../fold';
import {
  ATTRIBUTIONS,
  type Attribution,
  EVIDENCE_ROLES,
  type EvidenceRole,
  FIRMNESSES,
  type Firmness,
  SHIFTS,
  type Shift,
  STANCES,
  type Stance,
} from '../vocabulary';

/*
 * How tables say the words of the closed vocabularies, in English, Russian, Ukrainian and Arabic. The words that Parley's own exports use are among
 * them: they are those of the glossary. What is only near in meaning is left out, for a person to decide about.
 */

const STANCE: Readonly<Record<Stance, string>> = {
  demands:
    'Demands|Demand|Demanded|Requires|Insists|Calls for|требует|требование|требования|вимагає|вимога|вимоги|يطالب|تطالب|مطلب|مطالبة|يطلب',
  offers:
    'Offers|Offer|Offered|Proposes|Proposal|предлагает|предложение|пропонує|пропозиція|يعرض|تعرض|عرض|يقترح|تقترح|اقتراح',
  accepts:
    'Accepts|Accept|Accepted|Agrees|Agree|Agreement|Supports|Yes|принимает|согласен|согласна|согласие|поддерживает|приймає|погоджується|згода|підтримує|يقبل|تقبل|قبول|يوافق|توافق|موافقة',
  rejects:
    'Rejects|Reject|Rejected|Refuses|Refusal|Opposes|Disagrees|Disagreement|Against|No|отвергает|отклоняет|отказ|против|отказывается|відкидає|відхиляє|відмова|проти|відмовляється|يرفض|ترفض|رفض|يعارض|تعارض',
  conditions:
    'Conditions|Condition|Conditional|Conditionally accepts|If|условие|условия|при условии|умова|умови|за умови|شرط|يشترط|تشترط|مشروط',
  signals:
    'Signals|Signal|Hints|Indicates|сигнал|сигнализирует|намекает|сигналізує|натякає|يلمح|تلمح|إشارة|يشير|تشير',
};
const FIRMNESS: Readonly<Record<Firmness, string>> = {
  redLine: 'Red line|Redline|красная линия|червона лінія|خط أحمر',
  firm: 'Firm|Hard|твёрдая|жёсткая|твердо|тверда|жорстка|حازم|متشدد|ثابت',
  flexible: 'Flexible|Soft|гибкая|гибко|гнучка|гнучко|مرن|مرنة',
  unclear: 'Unclear|Unknown|неясно|неизвестно|незрозуміло|невідомо|غير واضح',
};
const ATTRIBUTION: Readonly<Record<Attribution, string>> = {
  directQuote: 'Direct quote|Quote|прямая цитата|цитата|пряма цитата|اقتباس مباشر|اقتباس',
  officialDocument: 'Official document|официальный документ|офіційний документ|وثيقة رسمية',
  paraphrase: 'Paraphrase|пересказ|переказ|إعادة صياغة',
  thirdPartyReport:
    'Third-party report|Third party report|Third party|сообщение третьих лиц|повідомлення третіх осіб|نقل عن طرف ثالث',
};
const ROLE: Readonly<Record<EvidenceRole, string>> = {
  primary: 'Primary|основная|основна|أساسي',
  supporting: 'Supporting|дополнительная|додаткова|داعم',
  context: 'Context|контекст|سياق',
};
const SHIFT: Readonly<Record<Shift, string>> = {
  new: 'New',
  reiterated: 'Reiterated',
  hardened: 'Hardened',
  softened: 'Softened',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
};

/** The vocabularies whose words are understood in four languages. */
export const WORD_LISTS = {
  stance: { keys: STANCES, of: byWord(STANCE) },
  firmness: { keys: FIRMNESSES, of: byWord(FIRMNESS) },
  attribution: { keys: ATTRIBUTIONS, of: byWord(ATTRIBUTION) },
  role: { keys: EVIDENCE_ROLES, of: byWord(ROLE) },
  codedShift: { keys: SHIFTS, of: byWord(SHIFT) },
} as const;
export type WordKind = keyof typeof WORD_LISTS;

/** The key of a vocabulary that a cell's word stands for; null for none. */
export function keyOfWord(kind: WordKind, word: string): string | null {
  return WORD_LISTS[kind].of.get(fold(word).trim()) ?? null;
}

function byWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, all] of Object.entries(words))
    for (const word of [key, ...all.split('|')]) found.set(fold(word).trim(), key);
  return found;
}
