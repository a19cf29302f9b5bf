-- +goose Up
INSERT INTO person (reach) VALUES (ROW('ada@host', NULL)), (ROW(NULL, '+44;1'));
INSERT INTO booking (room, during, title, host)
SELECT r.id, tstzrange(t, t + interval '1 hour'), 'Standup ' || r.id, 1
FROM room r, generate_series('2099-01-01 09:00+00'::timestamptz, '2099-01-05 09:00+00', '1 day') t;
-- +goose Down
DELETE FROM booking;
DELETE FROM person;
