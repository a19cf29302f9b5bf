-- +goose Up
CREATE TABLE trace_spans (
    trace_id uuid NOT NULL,
    span_id bigint NOT NULL,
    parent_span_id bigint,
    service text NOT NULL,
    operation text NOT NULL,
    duration_ms integer NOT NULL,
    CONSTRAINT trace_spans_pkey PRIMARY KEY (trace_id, span_id),
    CONSTRAINT trace_spans_trace_fkey FOREIGN KEY (trace_id)
        REFERENCES resource_action_traces (trace_id) ON DELETE CASCADE,
    CONSTRAINT trace_spans_parent_fkey FOREIGN KEY (trace_id, parent_span_id)
        REFERENCES trace_spans (trace_id, span_id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT trace_spans_duration_check CHECK (duration_ms >= 0)
);

CREATE INDEX idx_trace_spans_slow ON trace_spans (service, duration_ms DESC) WHERE duration_ms >= 1000;

-- +goose Down
DROP TABLE trace_spans;
