-- +goose Up
CREATE TABLE tags (
    id text NOT NULL,
    name text NOT NULL,
    category text NOT NULL,
    parent_tag_id text,
    description text,
    usage_count bigint DEFAULT 0,
    metadata jsonb,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT tags_pkey PRIMARY KEY (id),
    CONSTRAINT tags_name_key UNIQUE (name),
    CONSTRAINT tags_parent_tag_id_fkey FOREIGN KEY (parent_tag_id) REFERENCES tags (id) ON DELETE SET NULL
);

CREATE INDEX idx_tags_name ON tags (name);
CREATE INDEX idx_tags_category ON tags (category);
CREATE INDEX idx_tags_parent ON tags (parent_tag_id);

-- product_id means data_products.id, but the service writes no products: a foreign key would refuse every tag.
CREATE TABLE product_tags (
    product_id text NOT NULL,
    tag_id text NOT NULL,
    confidence double precision DEFAULT 1.0,
    source text NOT NULL DEFAULT 'manual',
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    created_by text,
    CONSTRAINT product_tags_pkey PRIMARY KEY (product_id, tag_id),
    CONSTRAINT product_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
);

CREATE INDEX idx_product_tags_product ON product_tags (product_id);
CREATE INDEX idx_product_tags_tag ON product_tags (tag_id);

CREATE TABLE search_history (
    id text NOT NULL,
    user_id text,
    query text NOT NULL,
    result_count integer,
    clicked text[],
    "timestamp" timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT search_history_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_search_history_user ON search_history (user_id);
CREATE INDEX idx_search_history_query ON search_history (query);
CREATE INDEX idx_search_history_timestamp ON search_history ("timestamp" DESC);

CREATE TABLE product_usage_stats (
    product_id text NOT NULL,
    total_views bigint DEFAULT 0,
    unique_viewers bigint DEFAULT 0,
    access_requests bigint DEFAULT 0,
    approved_access bigint DEFAULT 0,
    rejected_access bigint DEFAULT 0,
    average_rating double precision DEFAULT 0.0,
    review_count bigint DEFAULT 0,
    last_accessed timestamp without time zone,
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT product_usage_stats_pkey PRIMARY KEY (product_id)
);

CREATE INDEX idx_usage_stats_views ON product_usage_stats (total_views DESC);
CREATE INDEX idx_usage_stats_rating ON product_usage_stats (average_rating DESC);

CREATE TABLE access_requests (
    id text NOT NULL,
    product_id text NOT NULL,
    requester_id text NOT NULL,
    requester_team text,
    status text NOT NULL DEFAULT 'pending',
    reason text,
    requested_at timestamp without time zone NOT NULL DEFAULT now(),
    processed_at timestamp without time zone,
    processed_by text,
    comments text,
    CONSTRAINT access_requests_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_access_requests_product ON access_requests (product_id);
CREATE INDEX idx_access_requests_requester ON access_requests (requester_id);
CREATE INDEX idx_access_requests_status ON access_requests (status);
CREATE INDEX idx_access_requests_requested ON access_requests (requested_at DESC);

-- +goose Down
DROP TABLE access_requests;
DROP TABLE product_usage_stats;
DROP TABLE search_history;
DROP TABLE product_tags;
DROP TABLE tags;
