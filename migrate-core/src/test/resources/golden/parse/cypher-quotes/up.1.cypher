CREATE (:Note {text: 'first line;
-- second line;
// third line', url: "http://example.com/;"});
