CREATE SCHEMA {room}

CREATE TYPE {room}.mood AS ENUM ('sad', 'happy')

CREATE DOMAIN {room}.percent AS integer CONSTRAINT low CHECK (VALUE < 100)

CREATE TYPE {room}.address AS (street text)

CREATE TABLE {room}.other (id integer CONSTRAINT other_pkey PRIMARY KEY)

CREATE TABLE {room}.thing (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT thing_pkey PRIMARY KEY,
  gone integer,
  renamed integer,
  retyped integer,
  longer varchar(10),
  exact numeric(10,2),
  defaulted integer DEFAULT 1,
  without integer,
  needed integer NOT NULL,
  optional integer,
  collated text,
  stored text,
  counted integer,
  plain integer GENERATED ALWAYS AS (1 + 1) STORED,
  other integer CONSTRAINT for_other REFERENCES {room}.other,
  weight integer CONSTRAINT has_weight CHECK (weight > 0),
  one integer CONSTRAINT one_only UNIQUE,
  at timestamptz,
  what jsonb)

CREATE INDEX thing_dropped ON {room}.thing (at)

CREATE INDEX thing_keys ON {room}.thing (weight)

CREATE INDEX thing_order ON {room}.thing (weight)

CREATE INDEX thing_method ON {room}.thing (weight)

CREATE INDEX thing_some ON {room}.thing (weight) WHERE weight > 5

CREATE INDEX thing_included ON {room}.thing (weight) INCLUDE (at)

CREATE INDEX thing_class ON {room}.thing USING gin (what)

CREATE INDEX thing_broken ON {room}.thing (at, weight)

CREATE FUNCTION {room}.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'

CREATE FUNCTION {room}.body(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1'

CREATE FUNCTION {room}.safety(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1'

CREATE FUNCTION {room}.rights(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1'

CREATE FUNCTION {room}.gone(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1'

CREATE PROCEDURE {room}.go() LANGUAGE sql AS 'SELECT 1'

CREATE AGGREGATE {room}.total (integer) (sfunc = int4pl, stype = integer)

CREATE TRIGGER disabled BEFORE INSERT ON {room}.thing FOR EACH ROW EXECUTE FUNCTION {room}.touch()

CREATE TRIGGER dropped BEFORE INSERT ON {room}.thing FOR EACH ROW EXECUTE FUNCTION {room}.touch()

CREATE TRIGGER changed BEFORE INSERT ON {room}.thing FOR EACH ROW EXECUTE FUNCTION {room}.touch()

CREATE POLICY changed ON {room}.thing USING (weight > 1)

CREATE POLICY dropped ON {room}.thing USING (weight > 2)

CREATE VIEW {room}.changed AS SELECT id FROM {room}.thing WHERE weight > 1

CREATE VIEW {room}.optioned AS SELECT id FROM {room}.thing WHERE weight > 2

CREATE VIEW {room}.dropped AS SELECT id FROM {room}.thing WHERE weight > 3

CREATE MATERIALIZED VIEW {room}.kept AS SELECT id FROM {room}.thing

CREATE SEQUENCE {room}.counter

CREATE SEQUENCE {room}.lost

CREATE STATISTICS {room}.stats ON weight, at FROM {room}.thing

CREATE TABLE {room}.parted (day date NOT NULL, weight integer) PARTITION BY RANGE (day)

CREATE TABLE {room}.part PARTITION OF {room}.parted FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')

CREATE TABLE {room}.later (day date NOT NULL, weight integer)

CREATE TEXT SEARCH CONFIGURATION {room}.search (COPY = pg_catalog.simple)

CREATE PUBLICATION {room} FOR TABLE {room}.other

CREATE EVENT TRIGGER {room} ON sql_drop EXECUTE FUNCTION public.heard()
