// +gander edition aura
// +goose Up
CREATE (:A);
// +goose Down
MATCH (a:A) DELETE a;
