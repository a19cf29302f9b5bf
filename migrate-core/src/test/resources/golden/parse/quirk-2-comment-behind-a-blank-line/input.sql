-- +goose Up
SELECT 1;
   
-- done
-- +goose Down
SELECT 2;
 
-- done
