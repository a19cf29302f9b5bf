-- +goose Up
MATCH (a:A)
-->(b:B)
--(c:C)
-- a comment between the lines of a statement
SET a.seen = true;
MATCH (a) --> (b) -- (c) RETURN a;
MATCH (a)
<--(b) SET b.seen = true;
-- +goose Down
MATCH (a) REMOVE a.seen;
