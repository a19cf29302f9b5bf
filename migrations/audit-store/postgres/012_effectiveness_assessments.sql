-- Whether a control does what it is for, as somebody has judged it for a period. Judgements are added, never changed: a newer
-- one of the same control and period stands in place of the older.

-- +goose Up
CREATE TABLE effectiveness_assessments (
    assessment_id bigint GENERATED ALWAYS AS IDENTITY,
    control_key text NOT NULL,
    period daterange NOT NULL,
    rating smallint NOT NULL,
    rationale text NOT NULL,
    assessed_by bigint NOT NULL,
    assessed_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT effectiveness_assessments_pkey PRIMARY KEY (assessment_id),
    CONSTRAINT effectiveness_assessments_assessor_fkey FOREIGN KEY (assessed_by) REFERENCES audit_actors (actor_id),
    CONSTRAINT effectiveness_assessments_rating_check CHECK (rating BETWEEN 1 AND 5),
    CONSTRAINT effectiveness_assessments_period_check CHECK (NOT isempty(period)
        AND lower(period) IS NOT NULL AND upper(period) IS NOT NULL)
);

CREATE INDEX idx_effectiveness_assessments_control
    ON effectiveness_assessments (control_key, period, assessed_at DESC);

-- +goose Down
DROP TABLE effectiveness_assessments;
