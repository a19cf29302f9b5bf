-- +goose Up
UPDATE glean_nodes SET properties_json = json_set(properties_json, '$.nullable', 'yes')
WHERE properties_json ->> '$.nullable' = 'true';

-- +goose Down
UPDATE glean_nodes SET properties_json = json_set(properties_json, '$.nullable', 'true')
WHERE properties_json ->> '$.nullable' = 'yes';
