-- +goose Up
INSERT INTO book (isbn, title, blurb) VALUES
('9780000000001', 'The Goose; a Life', $$It's "quoted"; see -- below$$),
('9780000000002', 'Ganders & Geese', E'tab\tand newline\nhere;'),
('9780000000003', 'Ünïcödé 鵞鳥', 'd''oh');
INSERT INTO author (name) VALUES ('Ada Byron'), ('Émilie du Châtelet');
INSERT INTO wrote SELECT a.id, b.isbn, 50 FROM author a, book b;
-- +goose Down
DELETE FROM wrote;
DELETE FROM author;
DELETE FROM book;
