-- +goose Up
CREATE TABLE shelf (place text NOT NULL);
INSERT INTO shelf VALUES ('under another prefix');

-- +goose Down
DROP TABLE shelf;
