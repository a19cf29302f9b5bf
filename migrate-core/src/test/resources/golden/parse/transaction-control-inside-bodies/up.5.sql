SELECT 'x; COMMIT; y', E'it\'s; COMMIT;', "a; COMMIT"; -- COMMIT;
