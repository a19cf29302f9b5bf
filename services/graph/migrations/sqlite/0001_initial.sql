-- A file written by an earlier release may also hold langgraph_checkpoints; no migration reads or changes that table.

-- +goose Up
CREATE TABLE extract_entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_path TEXT,
    entity_class TEXT,
    entity_text TEXT,
    attributes_json TEXT,
    source TEXT,
    extracted_at DATETIME DEFAULT CURRENT_TIMESTAMP,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP
);

-- The key may be null, as SQLite has it for a text primary key: files in use were made this way.
CREATE TABLE checkpoints (
    key TEXT PRIMARY KEY,
    payload BLOB
);

-- +goose Down
-- Destroys every checkpoint: workflows that were stopped half-way cannot be resumed afterwards.
DROP TABLE checkpoints;
DROP TABLE extract_entities;
