-- +goose Up
CREATE TABLE data_product_versions (
    id text NOT NULL,
    product_id text NOT NULL,
    version text NOT NULL,
    major integer NOT NULL,
    minor integer NOT NULL,
    patch integer NOT NULL,
    pre_release text,
    build_metadata text,
    product_snapshot jsonb NOT NULL,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    created_by text,
    deprecated boolean NOT NULL DEFAULT false,
    deprecated_at timestamp without time zone,
    deprecation_reason text,
    metadata jsonb,
    CONSTRAINT data_product_versions_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_data_product_versions_product_id ON data_product_versions (product_id);
CREATE INDEX idx_data_product_versions_version ON data_product_versions (version);
CREATE INDEX idx_data_product_versions_created_at ON data_product_versions (created_at DESC);
CREATE INDEX idx_data_product_versions_deprecated ON data_product_versions (deprecated);
CREATE INDEX idx_data_product_versions_major_minor_patch
    ON data_product_versions (major DESC, minor DESC, patch DESC);
CREATE UNIQUE INDEX idx_data_product_versions_product_version ON data_product_versions (product_id, version);

-- +goose Down
DROP TABLE data_product_versions;
