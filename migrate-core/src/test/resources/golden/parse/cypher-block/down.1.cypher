MATCH (n:Node) REMOVE n.touched;
