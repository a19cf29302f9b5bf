-- +goose Up
:use shop;
CREATE (:A);
-- +goose Down
MATCH (a:A) DELETE a;
