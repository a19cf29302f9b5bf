-- +goose Up
CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION plain ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
-- +goose StatementBegin
CREATE FUNCTION find_books(query text, most integer DEFAULT 10)
RETURNS TABLE (isbn char(13), title text, rank real)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT b.isbn, b.title, ts_rank(b.words, q)
    FROM book b, websearch_to_tsquery('plain', query) q
    WHERE b.words @@ q OR b.title % query
    ORDER BY 3 DESC, 1
    LIMIT most;
$$;
-- +goose StatementEnd
-- +goose Down
DROP FUNCTION find_books(text, integer);
DROP TEXT SEARCH CONFIGURATION plain;
