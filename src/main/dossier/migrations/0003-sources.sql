-- A source keeps the structure of its text beside it, its earlier texts, and more of the file that it came from; a passage keeps its page.
-- docs/file-format.md says what each table and column means.

ALTER TABLE sources ADD COLUMN structure_hash TEXT REFERENCES source_texts (hash) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE sources ADD COLUMN file_format TEXT CHECK (file_format IN ('text', 'markdown', 'html', 'mhtml', 'pdf', 'docx', 'odt', 'epub', 'rtf', 'mail', 'paste'));
ALTER TABLE sources ADD COLUMN file_hash TEXT;
ALTER TABLE sources ADD COLUMN file_scope TEXT CHECK (file_scope IN ('', 'article', 'page'));
UPDATE sources SET file_format = 'text', file_hash = '', file_scope = '' WHERE file_name IS NOT NULL;
CREATE INDEX sources_by_structure ON sources (structure_hash);

CREATE TABLE source_versions (
  source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  text_hash TEXT NOT NULL REFERENCES source_texts (hash) DEFERRABLE INITIALLY DEFERRED,
  text_length INTEGER NOT NULL CHECK (text_length >= 0),
  structure_hash TEXT REFERENCES source_texts (hash) DEFERRABLE INITIALLY DEFERRED,
  replaced_at TEXT NOT NULL,
  coder TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (source_id, place)
) STRICT;
CREATE INDEX source_versions_by_text ON source_versions (text_hash);
CREATE INDEX source_versions_by_structure ON source_versions (structure_hash);

ALTER TABLE passages ADD COLUMN page TEXT NOT NULL DEFAULT '';
ALTER TABLE passages ADD COLUMN orphaned_at TEXT;
