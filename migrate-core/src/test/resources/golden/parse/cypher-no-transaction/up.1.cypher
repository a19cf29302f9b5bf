CREATE CONSTRAINT node_id_exists FOR (n:Node) REQUIRE n.id IS NOT NULL;
