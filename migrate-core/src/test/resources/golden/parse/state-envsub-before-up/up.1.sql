SELECT 'value';
