-- +goose ENVSUB ON
-- +goose Up
SELECT '${LETTERS:2}', '${LETTERS:2:3}', '${LETTERS: -2}', '${LETTERS: -3:2}', '${LETTERS:1:-1}', '[${LETTERS:9}]', '${LETTERS:4:99}', '${LETTERS: -99:2}', '[${LETTERS:4:-4}]', '${LETTERS:+1}';
-- +goose Down
SELECT 'down';
