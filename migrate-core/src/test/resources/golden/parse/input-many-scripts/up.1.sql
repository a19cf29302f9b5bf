SELECT 'größe 数据 😀';
