-- a header; with a semicolon

-- +goose Up
-- before
CREATE TABLE author ( -- inside;
  -- a line of its own;
  id INTEGER -- the key
); -- behind
-- after

-- +goose Down
-- down
DROP TABLE author; -- gone
-- end