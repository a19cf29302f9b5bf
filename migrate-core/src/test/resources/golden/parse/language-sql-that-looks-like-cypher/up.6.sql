CALL proc (1);
