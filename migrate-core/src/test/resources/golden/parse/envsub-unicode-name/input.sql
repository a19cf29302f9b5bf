-- +goose ENVSUB ON
-- +goose Up
SELECT '$größe', '${größe}', '$GRÖSSE2_x';
-- +goose Down
SELECT 'down';
