SELECT 'cde', 'cde', 'de', 'cd', 'bcd', '[]', 'e', 'ab', '[]', 'bcde';
