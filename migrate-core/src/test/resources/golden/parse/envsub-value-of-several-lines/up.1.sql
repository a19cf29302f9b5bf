SELECT 'a
b';
