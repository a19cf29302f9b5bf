CREATE (:C) // not yet;
;
