SELECT 'ab';
