MATCH ()-[r]->() WITH r LIMIT 10000 DELETE r RETURN count(*) AS deleted
