SELECT 'groß', 'groß', 'größer';
