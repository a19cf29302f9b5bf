-- +goose Up
CREATE TABLE assessment_evidence (
    assessment_id bigint NOT NULL,
    position smallint NOT NULL,
    event_id uuid,
    uri text,
    remark text NOT NULL DEFAULT '',
    CONSTRAINT assessment_evidence_pkey PRIMARY KEY (assessment_id, position),
    CONSTRAINT assessment_evidence_assessment_fkey FOREIGN KEY (assessment_id)
        REFERENCES effectiveness_assessments (assessment_id) ON DELETE CASCADE,
    CONSTRAINT assessment_evidence_one_check CHECK (num_nonnulls(event_id, uri) = 1)
);

-- +goose Down
DROP TABLE assessment_evidence;
