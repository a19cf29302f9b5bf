SELECT 'value', 'x', 'x', 'value', 'x', '[]';
