SELECT 'value', 'aabcdeb', 'value';
