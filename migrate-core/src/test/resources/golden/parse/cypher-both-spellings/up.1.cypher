CREATE CONSTRAINT node_id_unique FOR (n:Node) REQUIRE n.id IS UNIQUE;
