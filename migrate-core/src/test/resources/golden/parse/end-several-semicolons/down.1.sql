SELECT 'down';
