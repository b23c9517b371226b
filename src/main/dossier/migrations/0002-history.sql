-- The history is asked for one record, one kind of record or one coder among 100,000 transactions: without these, each such
-- question would read every change that was ever made. docs/file-format.md says what each table and column means.

CREATE TABLE transaction_rows (
  row_id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES transactions (seq) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (row_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE transaction_tables (
  table_name TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES transactions (seq) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (table_name, seq)
) STRICT, WITHOUT ROWID;

-- All of a transaction but its changes, in its order: what a list of them is filtered by.
CREATE INDEX transactions_in_brief ON transactions (seq, at, coder, command, kind);

INSERT OR IGNORE INTO transaction_rows (row_id, seq)
SELECT c.value ->> '$.id', t.seq FROM transactions t, json_each(t.changes) AS c;

INSERT OR IGNORE INTO transaction_tables (table_name, seq)
SELECT c.value ->> '$.table', t.seq FROM transactions t, json_each(t.changes) AS c;
