-- +goose Up
CREATE TABLE break_detection_baselines (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    baseline_id varchar(255) NOT NULL,
    system_name varchar(100) NOT NULL,
    version varchar(50) NOT NULL,
    snapshot_type varchar(50) NOT NULL,
    snapshot_data jsonb NOT NULL,
    metadata jsonb,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    created_by varchar(255),
    expires_at timestamp without time zone,
    is_active boolean NOT NULL DEFAULT true,
    CONSTRAINT break_detection_baselines_pkey PRIMARY KEY (id),
    CONSTRAINT break_detection_baselines_baseline_id_key UNIQUE (baseline_id),
    CONSTRAINT unique_system_version UNIQUE (system_name, version, snapshot_type)
);

CREATE INDEX idx_break_detection_baselines_system_version ON break_detection_baselines (system_name, version);
CREATE INDEX idx_break_detection_baselines_active ON break_detection_baselines (is_active);
CREATE INDEX idx_break_detection_baselines_created_at ON break_detection_baselines (created_at);

CREATE TABLE break_detection_runs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    run_id varchar(255) NOT NULL,
    system_name varchar(100) NOT NULL,
    baseline_id varchar(255) NOT NULL,
    detection_type varchar(50) NOT NULL,
    status varchar(50) NOT NULL,
    started_at timestamp without time zone NOT NULL DEFAULT now(),
    completed_at timestamp without time zone,
    total_breaks_detected integer DEFAULT 0,
    total_records_checked integer DEFAULT 0,
    configuration jsonb,
    result_summary jsonb,
    error_message text,
    created_by varchar(255),
    workflow_instance_id varchar(255),
    CONSTRAINT break_detection_runs_pkey PRIMARY KEY (id),
    CONSTRAINT break_detection_runs_run_id_key UNIQUE (run_id),
    CONSTRAINT fk_baseline FOREIGN KEY (baseline_id) REFERENCES break_detection_baselines (baseline_id)
);

CREATE INDEX idx_break_detection_runs_system ON break_detection_runs (system_name);
CREATE INDEX idx_break_detection_runs_status ON break_detection_runs (status);
CREATE INDEX idx_break_detection_runs_started_at ON break_detection_runs (started_at);
CREATE INDEX idx_break_detection_runs_baseline ON break_detection_runs (baseline_id);
CREATE INDEX idx_break_detection_runs_workflow ON break_detection_runs (workflow_instance_id);

CREATE TABLE break_detection_breaks (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    break_id varchar(255) NOT NULL,
    run_id varchar(255) NOT NULL,
    system_name varchar(100) NOT NULL,
    detection_type varchar(50) NOT NULL,
    break_type varchar(100) NOT NULL,
    severity varchar(20) NOT NULL,
    status varchar(50) NOT NULL DEFAULT 'open',
    current_value jsonb,
    baseline_value jsonb,
    difference jsonb,
    affected_entities jsonb,
    root_cause_analysis text,
    semantic_enrichment jsonb,
    recommendations jsonb,
    ai_description text,
    ai_category varchar(100),
    ai_priority_score numeric(5, 4),
    similar_breaks jsonb,
    detected_at timestamp without time zone NOT NULL DEFAULT now(),
    resolved_at timestamp without time zone,
    resolved_by varchar(255),
    resolution_notes text,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT break_detection_breaks_pkey PRIMARY KEY (id),
    CONSTRAINT break_detection_breaks_break_id_key UNIQUE (break_id),
    CONSTRAINT fk_run FOREIGN KEY (run_id) REFERENCES break_detection_runs (run_id)
);

CREATE INDEX idx_break_detection_breaks_run ON break_detection_breaks (run_id);
CREATE INDEX idx_break_detection_breaks_system ON break_detection_breaks (system_name);
CREATE INDEX idx_break_detection_breaks_type ON break_detection_breaks (detection_type);
CREATE INDEX idx_break_detection_breaks_break_type ON break_detection_breaks (break_type);
CREATE INDEX idx_break_detection_breaks_severity ON break_detection_breaks (severity);
CREATE INDEX idx_break_detection_breaks_status ON break_detection_breaks (status);
CREATE INDEX idx_break_detection_breaks_detected_at ON break_detection_breaks (detected_at);
CREATE INDEX idx_break_detection_breaks_root_cause_fts ON break_detection_breaks
    USING gin (to_tsvector('english', COALESCE(root_cause_analysis, '')));
CREATE INDEX idx_break_detection_breaks_ai_description_fts ON break_detection_breaks
    USING gin (to_tsvector('english', COALESCE(ai_description, '')));

CREATE TABLE break_detection_analytics (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    analytics_id varchar(255) NOT NULL,
    system_name varchar(100) NOT NULL,
    detection_type varchar(50) NOT NULL,
    period_start timestamp without time zone NOT NULL,
    period_end timestamp without time zone NOT NULL,
    period_type varchar(20) NOT NULL,
    total_breaks integer DEFAULT 0,
    critical_breaks integer DEFAULT 0,
    high_breaks integer DEFAULT 0,
    medium_breaks integer DEFAULT 0,
    low_breaks integer DEFAULT 0,
    resolved_breaks integer DEFAULT 0,
    false_positives integer DEFAULT 0,
    average_resolution_time_seconds integer,
    break_type_counts jsonb,
    trend_direction varchar(20),
    trend_confidence numeric(5, 4),
    calculated_at timestamp without time zone NOT NULL DEFAULT now(),
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT break_detection_analytics_pkey PRIMARY KEY (id),
    CONSTRAINT break_detection_analytics_analytics_id_key UNIQUE (analytics_id),
    CONSTRAINT unique_analytics UNIQUE (system_name, detection_type, period_start, period_end, period_type)
);

CREATE INDEX idx_break_detection_analytics_system ON break_detection_analytics (system_name);
CREATE INDEX idx_break_detection_analytics_type ON break_detection_analytics (detection_type);
CREATE INDEX idx_break_detection_analytics_period ON break_detection_analytics (period_start, period_end);
CREATE INDEX idx_break_detection_analytics_calculated_at ON break_detection_analytics (calculated_at);

CREATE TABLE break_detection_rules (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    rule_id varchar(255) NOT NULL,
    system_name varchar(100) NOT NULL,
    detection_type varchar(50) NOT NULL,
    rule_type varchar(50) NOT NULL,
    rule_source varchar(100),
    rule_name varchar(255) NOT NULL,
    rule_description text,
    rule_condition jsonb NOT NULL,
    rule_threshold jsonb,
    validation_enabled boolean NOT NULL DEFAULT true,
    validation_query text,
    is_active boolean NOT NULL DEFAULT true,
    priority integer DEFAULT 0,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    created_by varchar(255),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_by varchar(255),
    CONSTRAINT break_detection_rules_pkey PRIMARY KEY (id),
    CONSTRAINT break_detection_rules_rule_id_key UNIQUE (rule_id),
    CONSTRAINT unique_rule_name UNIQUE (system_name, rule_name)
);

CREATE INDEX idx_break_detection_rules_system ON break_detection_rules (system_name);
CREATE INDEX idx_break_detection_rules_type ON break_detection_rules (detection_type);
CREATE INDEX idx_break_detection_rules_active ON break_detection_rules (is_active);
CREATE INDEX idx_break_detection_rules_priority ON break_detection_rules (priority DESC);

-- +goose Down
DROP TABLE break_detection_rules;
DROP TABLE break_detection_analytics;
DROP TABLE break_detection_breaks;
DROP TABLE break_detection_runs;
DROP TABLE break_detection_baselines;
