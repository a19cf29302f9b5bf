SELECT '�';
