-- +goose Up
CREATE TABLE regulatory_schemas (
    id text NOT NULL,
    regulatory_type text NOT NULL,
    version text NOT NULL,
    document_source text NOT NULL,
    document_version text NOT NULL,
    spec_json jsonb NOT NULL,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    created_by text,
    is_reference boolean DEFAULT false,
    status text DEFAULT 'draft',
    CONSTRAINT regulatory_schemas_pkey PRIMARY KEY (id),
    CONSTRAINT regulatory_schemas_regulatory_type_version_key UNIQUE (regulatory_type, version)
);

CREATE INDEX idx_regulatory_schemas_type ON regulatory_schemas (regulatory_type);
CREATE INDEX idx_regulatory_schemas_version ON regulatory_schemas (version);
CREATE INDEX idx_regulatory_schemas_status ON regulatory_schemas (status);
CREATE INDEX idx_regulatory_schemas_reference ON regulatory_schemas (regulatory_type, is_reference)
    WHERE is_reference = true;

CREATE TABLE schema_changes (
    id text NOT NULL,
    from_version text NOT NULL,
    to_version text NOT NULL,
    change_type text NOT NULL,
    field_id text,
    description text,
    impact text,
    breaking boolean DEFAULT false,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT schema_changes_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_schema_changes_versions ON schema_changes (from_version, to_version);

CREATE TABLE schema_product_mappings (
    id text NOT NULL,
    schema_id text NOT NULL,
    product_id text NOT NULL,
    field_mappings jsonb NOT NULL,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT schema_product_mappings_pkey PRIMARY KEY (id),
    CONSTRAINT schema_product_mappings_schema_id_fkey
        FOREIGN KEY (schema_id) REFERENCES regulatory_schemas (id) ON DELETE CASCADE
);

CREATE INDEX idx_schema_product_mappings_schema ON schema_product_mappings (schema_id);
CREATE INDEX idx_schema_product_mappings_product ON schema_product_mappings (product_id);

-- +goose Down
DROP TABLE schema_product_mappings;
DROP TABLE schema_changes;
DROP TABLE regulatory_schemas;
