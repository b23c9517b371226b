import type {
  AssessmentFields,
  CitationFields,
  IssueFields,
  PartyFields,
  PositionFields,
  SpeakerFields,
} from '../../src/shared/commands';
import type { EvidenceRole } from '../../src/shared/vocabulary';
import type { IssueKey } from './issues';
import type { PartyKey } from './parties';
import type { PassageKey } from './sources';
import type { SpeakerKey } from './speakers';

/** What the sample says of a party; names by language become its aliases. */
export interface SampleParty extends Pick<PartyFields, 'name' | 'shortName' | 'kind' | 'colour' | 'notes'> {
  readonly aliases: Aliases;
}

/** Other names by BCP 47 language tag. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

export interface SampleSpeaker extends Pick<SpeakerFields, 'name' | 'office'> {
  readonly party: PartyKey;
  readonly aliases: Aliases;
}

export interface SampleIssue extends Pick<IssueFields, 'name' | 'description'> {
  /** The key of an issue that stands before this one. */
  readonly parent?: string;
  readonly scale?: { readonly lowLabel: string; readonly highLabel: string };
}

/** A passage by the words that mark it: they stand in the source's text exactly once. */
export interface SamplePassage {
  readonly quote: string;
  /** English, for sources in other languages. */
  readonly translation?: string;
  readonly note?: string;
}

export interface SampleSource
  extends Pick<CitationFields, 'title' | 'author' | 'publishedOn' | 'language' | 'reliability'> {
  readonly paragraphs: readonly string[];
  readonly passages: Readonly<Record<string, SamplePassage>>;
}

type OptionalFields = 'scaleValue' | 'codedShift' | 'notes' | 'tags';

export interface SamplePosition
  extends Omit<PositionFields, 'partyId' | 'issueId' | 'speakerId' | 'evidence' | OptionalFields>,
    Partial<Pick<PositionFields, OptionalFields>> {
  readonly issue: IssueKey;
  readonly speaker?: SpeakerKey;
  /** Passages as `source.passage`, each with what it does for the position. */
  readonly evidence: Readonly<Partial<Record<PassageKey, EvidenceRole>>>;
}

export interface SampleAssessment extends Pick<AssessmentFields, 'date' | 'judgement' | 'note'> {
  readonly issue: IssueKey;
}
