-- A transaction of very many changes keeps them in parts, so that each is written and read by itself.
-- docs/file-format.md says what each table and column means.

CREATE TABLE transaction_changes (
  seq INTEGER NOT NULL REFERENCES transactions (seq) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  changes TEXT NOT NULL,
  PRIMARY KEY (seq, place)
) STRICT;
