-- +goose Up
CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE alarms (
    id     bigint GENERATED ALWAYS AS IDENTITY,
    device integer NOT NULL REFERENCES devices,
    level  level   NOT NULL,
    state  text    NOT NULL DEFAULT 'new',
    PRIMARY KEY (id, state)
) PARTITION BY LIST (state);
CREATE TABLE alarms_new PARTITION OF alarms FOR VALUES IN ('new');
CREATE TABLE alarms_done PARTITION OF alarms FOR VALUES IN ('done', 'ignored');
-- +goose StatementBegin
CREATE FUNCTION raise_alarm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.value > 1000 THEN
        INSERT INTO alarms (device, level) VALUES (NEW.device_id, 'high'); -- one per reading
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER readings_alarm AFTER INSERT ON readings FOR EACH ROW EXECUTE FUNCTION raise_alarm();
-- +goose Down
DROP TRIGGER readings_alarm ON readings;
DROP FUNCTION raise_alarm();
DROP TABLE alarms;
DROP TYPE level;
