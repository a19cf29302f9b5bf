// +goose Up
// +goose StatementBegin
MATCH (n:Node)
CALL (n) { SET n.touched = true } IN TRANSACTIONS OF 1000 ROWS
// +goose StatementEnd
// +goose Down
// +goose StatementBegin
MATCH (n:Node) REMOVE n.touched;
// +goose StatementEnd
