-- U +gooseP
SELECT 1;
-- Do +goose wn
SELECT 2;
