-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION not_in_the_past() RETURNS trigger AS '
BEGIN
    IF lower(NEW.during) < now() THEN
        RAISE EXCEPTION ''% is over'', NEW.during
            USING HINT = ''choose a later time;'';
    END IF;
    RETURN NEW;
END;
' LANGUAGE plpgsql;

CREATE CONSTRAINT TRIGGER booking_future AFTER INSERT ON booking
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION not_in_the_past();
-- +goose StatementEnd
-- +goose Down
DROP TRIGGER booking_future ON booking;
DROP FUNCTION not_in_the_past();
