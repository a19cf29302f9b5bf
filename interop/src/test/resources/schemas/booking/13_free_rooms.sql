-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION free_rooms(wanted tstzrange) RETURNS SETOF room
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT r.* FROM room r
    WHERE NOT EXISTS (SELECT 1 FROM booking b WHERE b.room = r.id AND b.during && wanted);
END;
-- +goose StatementEnd
CREATE RECURSIVE VIEW halves (n, size) AS
    VALUES (0, 1.0)
    UNION ALL
    SELECT n + 1, size / 2 FROM halves WHERE n < 5;
-- +goose Down
DROP VIEW halves;
DROP FUNCTION free_rooms(tstzrange);
