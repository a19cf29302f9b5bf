-- +goose Up
INSERT INTO folder (id, name, parent) VALUES (1, 'root', NULL), (2, 'work; open', 1), (3, 'häuslich', 1);
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50)
INSERT INTO note (folder, title, body) SELECT 1 + i % 3, 'note ' || i, 'text of ' || i FROM n;
-- +goose Down
DELETE FROM note;
DELETE FROM folder;
