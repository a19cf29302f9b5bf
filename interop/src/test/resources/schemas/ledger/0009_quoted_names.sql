-- +goose Up
CREATE TABLE ledger."Year; closed" ("a -- b" integer PRIMARY KEY, "Ü" text DEFAULT '{fn now()}');
INSERT INTO ledger."Year; closed" VALUES (2023) ON CONFLICT DO NOTHING;
SELECT '{"a": 1}'::jsonb ? 'a', '{"a": 1}'::jsonb ?| ARRAY['a'];
-- +goose Down
DROP TABLE ledger."Year; closed";
