-- +goose Up
CREATE (:Note {text: 'first line;
-- second line;
// third line', url: "http://example.com/;"});
CREATE (:`odd; // name
`);
/* a comment;
over lines; */ CREATE (:Escaped {text: 'it\'s; done'});
-- +goose Down
MATCH (n) DELETE n; // all of them;
