-- from a variable
SELECT 1;
