SELECT 'value', '[]';
