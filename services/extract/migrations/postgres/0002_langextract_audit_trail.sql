-- "user" is a reserved word and "timestamp" a type name: both stay quoted wherever they are written.

-- +goose Up
CREATE TABLE langextract_audit_trail (
    id text NOT NULL,
    extraction_id text NOT NULL,
    "timestamp" timestamp without time zone NOT NULL DEFAULT now(),
    "user" text NOT NULL,
    context text,
    operation text NOT NULL,
    request jsonb NOT NULL,
    response jsonb NOT NULL,
    processing_time_ms bigint NOT NULL,
    confidence double precision,
    schema_version text,
    quality_metrics jsonb,
    resource_usage jsonb,
    metadata jsonb,
    CONSTRAINT langextract_audit_trail_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_audit_trail_extraction_id ON langextract_audit_trail (extraction_id);
CREATE INDEX idx_audit_trail_timestamp ON langextract_audit_trail ("timestamp" DESC);
CREATE INDEX idx_audit_trail_user ON langextract_audit_trail ("user");
CREATE INDEX idx_audit_trail_context ON langextract_audit_trail (context);
CREATE INDEX idx_audit_trail_operation ON langextract_audit_trail (operation);
CREATE INDEX idx_audit_trail_user_time ON langextract_audit_trail ("user", "timestamp" DESC);
CREATE INDEX idx_audit_trail_context_time ON langextract_audit_trail (context, "timestamp" DESC);
CREATE INDEX idx_audit_trail_request_gin ON langextract_audit_trail USING gin (request);
CREATE INDEX idx_audit_trail_response_gin ON langextract_audit_trail USING gin (response);
CREATE INDEX idx_audit_trail_metadata_gin ON langextract_audit_trail USING gin (metadata);

-- +goose Down
DROP TABLE langextract_audit_trail;
