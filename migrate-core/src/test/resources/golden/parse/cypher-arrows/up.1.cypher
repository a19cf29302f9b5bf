MATCH (a:A)
-->(b:B)
--(c:C)
-- a comment between the lines of a statement
SET a.seen = true;
