-- How long a category is kept. A category without a rule is kept for ever.

-- +goose Up
CREATE TABLE retention_rules (
    category text NOT NULL,
    keep_months integer NOT NULL,
    legal_basis text NOT NULL,
    CONSTRAINT retention_rules_pkey PRIMARY KEY (category),
    CONSTRAINT retention_rules_months_check CHECK (keep_months BETWEEN 1 AND 240)
);

INSERT INTO retention_rules (category, keep_months, legal_basis) VALUES
    ('access', 13, 'security monitoring'),
    ('configuration', 36, 'internal policy'),
    ('financial', 120, 'commercial law');

-- +goose Down
DROP TABLE retention_rules;
