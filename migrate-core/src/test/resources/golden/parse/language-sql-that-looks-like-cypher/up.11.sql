CREATE TABLE match (a int);
