-- +goose Up
CREATE (:A); CREATE (:B);
-- +goose StatementBegin
CREATE (:C);
CREATE (:D);
-- +goose StatementEnd
CREATE (:E); ;
-- +goose Down
MATCH (n) DELETE n;
