MATCH (n) DELETE n; // all of them;
