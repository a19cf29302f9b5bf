-- +goose Up
-- +goose StatementBegin
BEGIN
-- +goose StatementEnd
END;
END ; -- x
; -- x
-- +goose Down
SELECT 'down';
