-- +goose Up
CREATE (:A); // done;
CREATE (:B); -- done
CREATE (:C) // not yet;
;
-- +goose Down
MATCH (n) DELETE n; /* all */
