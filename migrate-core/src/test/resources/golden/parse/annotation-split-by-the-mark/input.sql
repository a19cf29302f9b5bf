-- U+goosep
SELECT 1;
-- Do+goosewn
SELECT 2;
