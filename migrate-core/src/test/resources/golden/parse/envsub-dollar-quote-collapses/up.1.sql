SELECT $a$;
