-- The marketplace and the search query this table. A column is NOT NULL where their code reads it into a plain value:
-- there a null would make the product vanish from a listing without a word. metadata is jsonb, because a query groups
-- by it and json cannot be grouped.

-- +goose Up
CREATE TABLE data_products (
    id text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    version text NOT NULL,
    metadata jsonb,
    updated_at timestamp without time zone NOT NULL,
    team text,
    category text NOT NULL,
    status text DEFAULT 'draft',
    published_at timestamp without time zone,
    usage_count bigint DEFAULT 0,
    CONSTRAINT data_products_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_data_products_team ON data_products (team);
CREATE INDEX idx_data_products_category ON data_products (category);
CREATE INDEX idx_data_products_status ON data_products (status);
CREATE INDEX idx_data_products_published ON data_products (published_at DESC);
CREATE INDEX idx_data_products_search ON data_products
    USING gin (to_tsvector('english', COALESCE(name, '') || ' ' || COALESCE(description, '')));

-- +goose Down
DROP TABLE data_products;
