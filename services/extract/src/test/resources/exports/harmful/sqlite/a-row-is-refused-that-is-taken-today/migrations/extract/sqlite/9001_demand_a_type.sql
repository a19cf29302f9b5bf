-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER glean_nodes_type BEFORE INSERT ON glean_nodes WHEN NEW.type IS NULL
BEGIN SELECT RAISE(ABORT, 'glean_nodes.type is null'); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER glean_nodes_type;
