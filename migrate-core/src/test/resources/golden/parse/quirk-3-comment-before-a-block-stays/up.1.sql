-- kept
SELECT 2;
