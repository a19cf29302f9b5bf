DROP CONSTRAINT node_id_unique;
