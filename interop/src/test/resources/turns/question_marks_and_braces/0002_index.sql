-- +goose Up
INSERT INTO author SELECT 1, '{"a": 1}' WHERE '{"a": 1}'::jsonb ? 'a';
CREATE INDEX author_a ON author ((doc ? 'a'));
INSERT INTO author VALUES (2, '{"fn": "{fn now()}"}');
-- +goose Down
DROP INDEX author_a;
DELETE FROM author;
