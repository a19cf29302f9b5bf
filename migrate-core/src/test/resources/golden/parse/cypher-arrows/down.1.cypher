MATCH (a) REMOVE a.seen;
