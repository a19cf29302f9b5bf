-- +goose Up
CREATE (:A {text: 'it's here'});
CREATE (:B);
-- +goose Down
MATCH (n) DELETE n;
