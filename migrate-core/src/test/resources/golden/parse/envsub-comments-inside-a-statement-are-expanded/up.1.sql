SELECT 1 -- value
-- value
;
