SELECT 1; -- why
