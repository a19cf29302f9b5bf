SELECT 'value', 'value', '[]', '[]';
