CREATE CONSTRAINT node_unique FOR (n:Person) REQUIRE (n.last, n.first) IS UNIQUE;
CREATE CONSTRAINT relationship_unique FOR ()-[r:KNOWS]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX plain FOR (n:Person) ON (n.name);
CREATE INDEX composite FOR (n:Person) ON (n.b, n.a);
CREATE INDEX of_relationships FOR ()-[r:KNOWS]-() ON (r.since);
CREATE TEXT INDEX words FOR (n:Person) ON (n.name);
CREATE POINT INDEX places FOR (n:Person) ON (n.place);
CREATE POINT INDEX near FOR ()-[r:LIVES]-() ON (r.place) OPTIONS {indexConfig: {`spatial.cartesian.min`: [-100.0, -100.0]}};
CREATE FULLTEXT INDEX search FOR (n:Post|Article) ON EACH [n.title, n.body];
CREATE FULLTEXT INDEX english FOR ()-[r:SAID|WROTE]-() ON EACH [r.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: true}};
CREATE VECTOR INDEX embeddings FOR (n:Post) ON n.embedding OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'euclidean', `vector.hnsw.m`: 32}};
CREATE INDEX `an ``odd: index` FOR (n:`Two words`) ON (n.`it's`, n.`line
break`);
CREATE INDEX `select` FOR (n:`Übergröße`) ON (n.`日本`);
