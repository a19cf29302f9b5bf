-- The workflows that services run, by name and version. A version is never changed once it is published: a new one is added.

-- +goose Up
CREATE TABLE workflow_catalog (
    workflow_key text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    owner_team text NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    definition jsonb NOT NULL DEFAULT '{}',
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    updated_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT workflow_catalog_pkey PRIMARY KEY (workflow_key, version),
    CONSTRAINT workflow_catalog_version_check CHECK (version > 0),
    CONSTRAINT workflow_catalog_status_check CHECK (status IN ('draft', 'published', 'suspended', 'retired'))
);

CREATE INDEX idx_workflow_catalog_owner ON workflow_catalog (owner_team, workflow_key);

-- +goose Down
DROP TABLE workflow_catalog;
