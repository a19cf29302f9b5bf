CREATE VIRTUAL TABLE notes USING fts5 (title, "Body",  tokenize = 'porter ascii');
CREATE VIRTUAL TABLE boxes USING rtree(id, min_x, max_x);
