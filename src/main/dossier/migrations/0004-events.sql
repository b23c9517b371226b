-- A party may belong to another, such as a coalition; a dossier keeps the events of the negotiation.
-- docs/file-format.md says what each table and column means.

ALTER TABLE parties ADD COLUMN parent_id TEXT REFERENCES parties (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX parties_by_parent ON parties (parent_id);

CREATE TABLE events (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('deadline', 'talks', 'meeting', 'other')),
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  until TEXT NOT NULL,
  notes TEXT NOT NULL,
  coder TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE event_parties (
  event_id TEXT NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  party_id TEXT NOT NULL REFERENCES parties (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (event_id, place)
) STRICT;
CREATE INDEX event_parties_by_party ON event_parties (party_id);
