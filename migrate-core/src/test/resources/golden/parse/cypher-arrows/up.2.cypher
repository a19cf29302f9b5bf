MATCH (a) --> (b) -- (c) RETURN a;
