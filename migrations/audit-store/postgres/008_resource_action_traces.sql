-- Which calls an action on a resource has led to. A trace outlives the events that it belongs to, so no key ties them.

-- +goose Up
CREATE TABLE resource_action_traces (
    trace_id uuid NOT NULL,
    resource_type text NOT NULL,
    resource_id text NOT NULL,
    action text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT resource_action_traces_pkey PRIMARY KEY (trace_id),
    CONSTRAINT resource_action_traces_order_check CHECK (finished_at >= started_at)
);

CREATE INDEX idx_resource_action_traces_resource ON resource_action_traces (resource_type, resource_id, started_at DESC);

-- +goose Down
DROP TABLE resource_action_traces;
