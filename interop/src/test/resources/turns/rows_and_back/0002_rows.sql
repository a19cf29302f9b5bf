-- +goose Up
INSERT INTO author VALUES (1, 'a;b');
INSERT INTO author VALUES (2, 'it''s');
UPDATE author SET name = '-- no comment' WHERE id = 2;
-- +goose Down
DELETE FROM author;
