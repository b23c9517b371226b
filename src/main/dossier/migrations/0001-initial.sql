-- The first format of a dossier. docs/file-format.md says what each table and column means.
-- Foreign keys are checked at the end of a transaction, so that a change set can be taken back in any order.
-- Rows are read in the order of their rowid, which is the order in which they were recorded.

CREATE TABLE meta (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE file_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  generation INTEGER NOT NULL CHECK (generation >= 0),
  last_seq INTEGER NOT NULL CHECK (last_seq >= 0)
) STRICT;
INSERT INTO file_state (one, generation, last_seq) VALUES (1, 0, 0);

CREATE TABLE parties (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('state', 'organisation', 'mediator', 'other')),
  colour TEXT NOT NULL,
  ordinal REAL NOT NULL,
  notes TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE party_aliases (
  party_id TEXT NOT NULL REFERENCES parties (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (party_id, place)
) STRICT;

CREATE TABLE speakers (
  id TEXT PRIMARY KEY NOT NULL,
  party_id TEXT NOT NULL REFERENCES parties (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  notes TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX speakers_by_party ON speakers (party_id);

CREATE TABLE speaker_aliases (
  speaker_id TEXT NOT NULL REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (speaker_id, place)
) STRICT;

CREATE TABLE issues (
  id TEXT PRIMARY KEY NOT NULL,
  parent_id TEXT REFERENCES issues (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  ordinal REAL NOT NULL,
  description TEXT NOT NULL,
  scale_low_label TEXT,
  scale_high_label TEXT,
  deleted_at TEXT,
  CHECK ((scale_low_label IS NULL) = (scale_high_label IS NULL))
) STRICT;
CREATE INDEX issues_by_parent ON issues (parent_id);

CREATE TABLE source_texts (
  hash TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  publisher TEXT NOT NULL,
  published_on TEXT NOT NULL,
  accessed_on TEXT NOT NULL,
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  notes TEXT NOT NULL,
  text_hash TEXT NOT NULL REFERENCES source_texts (hash) DEFERRABLE INITIALLY DEFERRED,
  text_length INTEGER NOT NULL CHECK (text_length >= 0),
  file_name TEXT,
  file_size INTEGER CHECK (file_size >= 0),
  file_encoding TEXT,
  file_line_ends TEXT CHECK (file_line_ends IN ('none', 'lf', 'crlf', 'cr', 'mixed')),
  deleted_at TEXT,
  CHECK ((file_name IS NULL) = (file_size IS NULL)),
  CHECK ((file_name IS NULL) = (file_encoding IS NULL)),
  CHECK ((file_name IS NULL) = (file_line_ends IS NULL))
) STRICT;
CREATE INDEX sources_by_text ON sources (text_hash);

CREATE TABLE passages (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  text_hash TEXT NOT NULL REFERENCES source_texts (hash) DEFERRABLE INITIALLY DEFERRED,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  translation TEXT NOT NULL,
  note TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX passages_by_source ON passages (source_id);
CREATE INDEX passages_by_text ON passages (text_hash);

CREATE TABLE positions (
  id TEXT PRIMARY KEY NOT NULL,
  party_id TEXT NOT NULL REFERENCES parties (id) DEFERRABLE INITIALLY DEFERRED,
  issue_id TEXT NOT NULL REFERENCES issues (id) DEFERRABLE INITIALLY DEFERRED,
  speaker_id TEXT REFERENCES speakers (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  stance TEXT NOT NULL CHECK (stance IN ('demands', 'offers', 'accepts', 'rejects', 'conditions', 'signals')),
  firmness TEXT NOT NULL CHECK (firmness IN ('redLine', 'firm', 'flexible', 'unclear')),
  statement TEXT NOT NULL,
  attribution TEXT NOT NULL
    CHECK (attribution IN ('directQuote', 'officialDocument', 'paraphrase', 'thirdPartyReport')),
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  scale_value REAL CHECK (scale_value BETWEEN 0 AND 100),
  coded_shift TEXT
    CHECK (coded_shift IN ('new', 'reiterated', 'hardened', 'softened', 'changed', 'withdrawn')),
  notes TEXT NOT NULL,
  coder TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX positions_by_party ON positions (party_id, issue_id);
CREATE INDEX positions_by_issue ON positions (issue_id);
CREATE INDEX positions_by_speaker ON positions (speaker_id);

CREATE TABLE position_tags (
  position_id TEXT NOT NULL REFERENCES positions (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (position_id, place)
) STRICT;

CREATE TABLE position_evidence (
  position_id TEXT NOT NULL REFERENCES positions (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  passage_id TEXT NOT NULL REFERENCES passages (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('primary', 'supporting', 'context')),
  PRIMARY KEY (position_id, place),
  UNIQUE (position_id, passage_id)
) STRICT;
CREATE INDEX position_evidence_by_passage ON position_evidence (passage_id);

CREATE TABLE assessments (
  id TEXT PRIMARY KEY NOT NULL,
  issue_id TEXT NOT NULL REFERENCES issues (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  judgement TEXT NOT NULL CHECK (judgement IN ('aligned', 'bridgeable', 'opposed')),
  note TEXT NOT NULL,
  coder TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX assessments_by_issue ON assessments (issue_id);

CREATE TABLE transactions (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  coder TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;
