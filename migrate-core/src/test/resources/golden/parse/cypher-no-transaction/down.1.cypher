DROP CONSTRAINT node_id_exists;
