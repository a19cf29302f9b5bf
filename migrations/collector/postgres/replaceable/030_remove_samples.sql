-- +goose Up
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION remove_samples_before(moment timestamp with time zone) RETURNS bigint AS $$
DECLARE
    removed bigint;
BEGIN
    DELETE FROM collector_samples WHERE sampled_at < moment;
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- +goose Down
DROP FUNCTION IF EXISTS remove_samples_before(timestamp with time zone);
