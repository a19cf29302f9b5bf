-- +goose Up
UNWIND [1,2] AS x CREATE (:N {x: x});
-- +goose Down
SELECT 'down';
