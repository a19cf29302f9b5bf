-- +goose ENVSUB ON
-- +goose Up
SELECT '${UNSET:-${EMPTY:-${NAME}}}', '${UNSET:-a${LETTERS}b}', '${NAME:-${UNSET?never asked}}';
-- +goose Down
SELECT 'down';
