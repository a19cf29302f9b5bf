SELECT
-- why

  1
-- end
;
