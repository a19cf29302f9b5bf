-- +goose Up
CREATE TABLE autonomous_task_executions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    task_id varchar(255) NOT NULL,
    task_type varchar(100) NOT NULL,
    status varchar(50) NOT NULL,
    started_at timestamp without time zone NOT NULL,
    completed_at timestamp without time zone,
    success boolean NOT NULL DEFAULT false,
    lessons_learned_count integer DEFAULT 0,
    optimizations_applied_count integer DEFAULT 0,
    result jsonb,
    error_message text,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT autonomous_task_executions_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_autonomous_task_executions_task_id ON autonomous_task_executions (task_id);
CREATE INDEX idx_autonomous_task_executions_task_type ON autonomous_task_executions (task_type);
CREATE INDEX idx_autonomous_task_executions_status ON autonomous_task_executions (status);
CREATE INDEX idx_autonomous_task_executions_started_at ON autonomous_task_executions (started_at);

CREATE TABLE autonomous_agent_performance (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    agent_id varchar(255) NOT NULL,
    agent_type varchar(100) NOT NULL,
    success_rate numeric(5, 4) DEFAULT 0.0,
    failure_rate numeric(5, 4) DEFAULT 0.0,
    total_executions integer DEFAULT 0,
    successful_executions integer DEFAULT 0,
    failed_executions integer DEFAULT 0,
    last_execution_at timestamp without time zone,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT autonomous_agent_performance_pkey PRIMARY KEY (id),
    CONSTRAINT autonomous_agent_performance_agent_id_key UNIQUE (agent_id)
);

CREATE INDEX idx_autonomous_agent_performance_agent_id ON autonomous_agent_performance (agent_id);
CREATE INDEX idx_autonomous_agent_performance_agent_type ON autonomous_agent_performance (agent_type);

CREATE TABLE autonomous_learned_patterns (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    pattern_id varchar(255) NOT NULL,
    description text,
    context jsonb,
    success_rate numeric(5, 4) DEFAULT 0.0,
    usage_count integer DEFAULT 0,
    last_used_at timestamp without time zone,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT autonomous_learned_patterns_pkey PRIMARY KEY (id),
    CONSTRAINT autonomous_learned_patterns_pattern_id_key UNIQUE (pattern_id)
);

CREATE INDEX idx_autonomous_learned_patterns_pattern_id ON autonomous_learned_patterns (pattern_id);
CREATE INDEX idx_autonomous_learned_patterns_usage_count ON autonomous_learned_patterns (usage_count);

CREATE TABLE autonomous_agent_interactions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    from_agent_id varchar(255) NOT NULL,
    to_agent_id varchar(255) NOT NULL,
    interaction_type varchar(100) NOT NULL,
    knowledge_shared jsonb,
    outcome varchar(50),
    "timestamp" timestamp without time zone NOT NULL DEFAULT now(),
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT autonomous_agent_interactions_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_autonomous_agent_interactions_from_agent ON autonomous_agent_interactions (from_agent_id);
CREATE INDEX idx_autonomous_agent_interactions_to_agent ON autonomous_agent_interactions (to_agent_id);
CREATE INDEX idx_autonomous_agent_interactions_timestamp ON autonomous_agent_interactions ("timestamp");

CREATE TABLE autonomous_optimizations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    optimization_id varchar(255) NOT NULL,
    optimization_type varchar(100) NOT NULL,
    description text,
    impact numeric(5, 4),
    applied_at timestamp without time zone NOT NULL DEFAULT now(),
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT autonomous_optimizations_pkey PRIMARY KEY (id)
);

CREATE INDEX idx_autonomous_optimizations_optimization_id ON autonomous_optimizations (optimization_id);
CREATE INDEX idx_autonomous_optimizations_applied_at ON autonomous_optimizations (applied_at);

CREATE TABLE autonomous_knowledge_base (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    knowledge_id varchar(255) NOT NULL,
    knowledge_type varchar(100) NOT NULL,
    content jsonb NOT NULL,
    validation_score numeric(5, 4),
    usage_count integer DEFAULT 0,
    created_at timestamp without time zone NOT NULL DEFAULT now(),
    updated_at timestamp without time zone NOT NULL DEFAULT now(),
    CONSTRAINT autonomous_knowledge_base_pkey PRIMARY KEY (id),
    CONSTRAINT autonomous_knowledge_base_knowledge_id_key UNIQUE (knowledge_id)
);

CREATE INDEX idx_autonomous_knowledge_base_knowledge_id ON autonomous_knowledge_base (knowledge_id);
CREATE INDEX idx_autonomous_knowledge_base_knowledge_type ON autonomous_knowledge_base (knowledge_type);

-- +goose Down
DROP TABLE autonomous_knowledge_base;
DROP TABLE autonomous_optimizations;
DROP TABLE autonomous_agent_interactions;
DROP TABLE autonomous_learned_patterns;
DROP TABLE autonomous_agent_performance;
DROP TABLE autonomous_task_executions;
