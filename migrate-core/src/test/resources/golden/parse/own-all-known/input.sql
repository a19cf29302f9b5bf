-- +gander requires extract/postgres@3
--+gander requires-object table domain_configs(domain_name, config_json)
-- +gander requires-object extension vector
-- +gander out-of-order
-- +goose Up
-- +gander lock-timeout 500ms
-- +gander statement-timeout 1h13m
-- +gander waive missing-down the data is gone anyway
SELECT 1;
