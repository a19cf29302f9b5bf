-- +goose Up
CREATE SEQUENCE loan_number START 100 INCREMENT 10 CACHE 5;
CREATE TABLE loan (
    number  bigint PRIMARY KEY DEFAULT nextval('loan_number'),
    isbn    char(13) NOT NULL REFERENCES book,
    reader  text NOT NULL,
    out_at  date NOT NULL DEFAULT current_date,
    back_at date,
    CHECK (back_at IS NULL OR back_at >= out_at)
);
ALTER SEQUENCE loan_number OWNED BY loan.number;
CREATE UNIQUE INDEX loan_one_at_a_time ON loan (isbn) WHERE back_at IS NULL;
CREATE STATISTICS loan_reader_isbn (dependencies) ON reader, isbn FROM loan;
CREATE RULE loan_keep AS ON DELETE TO loan DO INSTEAD UPDATE loan SET back_at = current_date WHERE number = OLD.number;
-- +goose Down
DROP TABLE loan;
