-- The extension may have been installed by an administrator, for others too. So Up creates it only where it is absent
-- and then marks it in the extension's comment, which a dump carries along; Down drops it only where it finds the mark,
-- and without CASCADE, so that the drop is refused while another table still uses the type.

-- +goose Up
-- +goose StatementBegin
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'vector') THEN
        CREATE EXTENSION vector;
        COMMENT ON EXTENSION vector IS 'created by migration 0001 of extract/vectors';
    END IF;
END
$$;
-- +goose StatementEnd

CREATE TABLE embeddings (
    id text NOT NULL,
    artifact_type text NOT NULL,
    artifact_id text NOT NULL,
    embedding vector(768),
    metadata jsonb,
    created_at timestamp without time zone DEFAULT now(),
    updated_at timestamp without time zone DEFAULT now(),
    CONSTRAINT embeddings_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_embeddings_artifact_type ON embeddings (artifact_type);
CREATE INDEX idx_embeddings_artifact_id ON embeddings (artifact_id);

-- +goose Down
DROP TABLE embeddings;

-- +goose StatementBegin
DO $$
BEGIN
    IF EXISTS (
        SELECT FROM pg_catalog.pg_extension
        WHERE extname = 'vector'
            AND pg_catalog.obj_description(oid, 'pg_extension') = 'created by migration 0001 of extract/vectors'
    ) THEN
        DROP EXTENSION vector;
    END IF;
END
$$;
-- +goose StatementEnd
