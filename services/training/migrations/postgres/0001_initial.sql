-- Training reads extract's graph rows, and the model configurations that LocalAI owns. LocalAI creates its table in two
-- forms that differ in columns; the ones named here are in both.
-- +gander requires extract/postgres@1
-- +gander requires-object table domain_configs(domain_name, config_json, performance_metrics)

-- +goose Up
CREATE TABLE routing_weights (
    domain_id varchar(255) NOT NULL,
    weight double precision NOT NULL,
    updated_at timestamp without time zone DEFAULT now(),
    CONSTRAINT routing_weights_pkey PRIMARY KEY (domain_id)
);

CREATE TABLE ab_tests (
    test_id varchar(255) NOT NULL,
    domain_id varchar(255) NOT NULL,
    test_config jsonb NOT NULL,
    status varchar(50) DEFAULT 'active',
    start_date timestamp without time zone DEFAULT now(),
    end_date timestamp without time zone,
    created_at timestamp without time zone DEFAULT now(),
    CONSTRAINT ab_tests_pkey PRIMARY KEY (test_id)
);

CREATE INDEX idx_ab_tests_domain_status ON ab_tests (domain_id, status);

CREATE TABLE rollback_events (
    id serial NOT NULL,
    domain_id varchar(255) NOT NULL,
    reason text,
    from_version varchar(255),
    to_version varchar(255),
    current_metrics jsonb,
    baseline_metrics jsonb,
    created_at timestamp without time zone DEFAULT now(),
    CONSTRAINT rollback_events_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_rollback_events_domain ON rollback_events (domain_id, created_at);

-- +goose Down
DROP TABLE rollback_events;
DROP TABLE ab_tests;
DROP TABLE routing_weights;
