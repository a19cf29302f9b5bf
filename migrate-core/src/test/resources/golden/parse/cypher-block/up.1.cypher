MATCH (n:Node)
CALL (n) { SET n.touched = true } IN TRANSACTIONS OF 1000 ROWS
