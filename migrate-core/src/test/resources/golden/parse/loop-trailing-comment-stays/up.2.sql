SELECT 2 -- why;
;
