MATCH (n) DELETE n; /* all */
