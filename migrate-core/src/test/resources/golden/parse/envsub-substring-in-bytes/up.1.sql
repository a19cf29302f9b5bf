SELECT 'ä', 'öü';
