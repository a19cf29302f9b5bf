CREATE SCHEMA shop

COMMENT ON SCHEMA shop IS 'where things are sold'

GRANT USAGE ON SCHEMA shop TO pg_monitor WITH GRANT OPTION

CREATE EXTENSION citext SCHEMA public

CREATE EXTENSION postgres_fdw SCHEMA public

CREATE TYPE shop.mood AS ENUM ('sad', 'it''s ok', 'happy')

COMMENT ON TYPE shop.mood IS 'how one feels'

REVOKE USAGE ON TYPE shop.mood FROM public

CREATE DOMAIN shop.percent AS integer DEFAULT 0 NOT NULL CONSTRAINT in_range CHECK (VALUE >= 0 AND VALUE <= 100)

COMMENT ON CONSTRAINT in_range ON DOMAIN shop.percent IS 'hundred at most'

CREATE TYPE shop.address AS (street text COLLATE "C", "zip code" varchar(10))

COMMENT ON COLUMN shop.address.street IS 'with the number'

CREATE TYPE shop.span AS RANGE (subtype = numeric, multirange_type_name = shop.spans)

CREATE COLLATION shop.german (provider = icu, locale = 'de', deterministic = false)

CREATE TABLE shop.customer (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10 CACHE 5),
  name text COLLATE "C" NOT NULL DEFAULT 'x''y',
  mail public.citext CONSTRAINT one_mail UNIQUE,
  feels shop.mood,
  trust shop.percent,
  home shop.address,
  born timestamptz DEFAULT '2020-01-01 00:00+02',
  waits interval DEFAULT '1 day 02:00',
  secret bytea DEFAULT '\x0102',
  ratio double precision DEFAULT 0.1,
  shout text GENERATED ALWAYS AS (upper(name)) STORED,
  CONSTRAINT customer_pkey PRIMARY KEY (id) WITH (fillfactor = 80)
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false)

ALTER TABLE shop.customer ALTER shout SET STORAGE EXTERNAL, ALTER name SET STATISTICS 500, ALTER mail SET (n_distinct = -0.5)

ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY

CREATE UNIQUE INDEX "the ""odd"" one" ON shop.customer (name DESC NULLS LAST, lower(shout)) INCLUDE (born) WHERE trust > 3

ALTER TABLE shop.customer CLUSTER ON customer_pkey

ALTER TABLE shop.customer REPLICA IDENTITY USING INDEX customer_pkey

CREATE POLICY mine ON shop.customer FOR SELECT TO pg_monitor, pg_signal_backend USING (feels = 'happy')

CREATE POLICY theirs ON shop.customer AS RESTRICTIVE FOR INSERT WITH CHECK (trust > 5)

COMMENT ON POLICY mine ON shop.customer IS 'who is happy'

COMMENT ON TABLE shop.customer IS 'who buys'

COMMENT ON COLUMN shop.customer.name IS E'two\nlines, and a \\'

COMMENT ON CONSTRAINT customer_pkey ON shop.customer IS 'the key'

COMMENT ON INDEX shop."the ""odd"" one" IS 'odd'

GRANT SELECT, INSERT ON shop.customer TO pg_monitor

GRANT ALL ON shop.customer TO pg_signal_backend

GRANT UPDATE (name), SELECT (born) ON shop.customer TO public

CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RETURN NEW;
END
$$

CREATE TRIGGER touched BEFORE INSERT OR UPDATE OF name ON shop.customer FOR EACH ROW WHEN (NEW.trust > 1) EXECUTE FUNCTION shop.touch('a')

ALTER TABLE shop.customer DISABLE TRIGGER touched

COMMENT ON TRIGGER touched ON shop.customer IS 'touches'

CREATE TABLE shop.parcel (
  id serial,
  customer bigint CONSTRAINT for_customer REFERENCES shop.customer DEFERRABLE INITIALLY DEFERRED,
  day date NOT NULL,
  weight numeric(10,2) CONSTRAINT has_weight CHECK (weight > 0),
  gone integer
) PARTITION BY RANGE (day)

ALTER TABLE shop.parcel DROP COLUMN gone

CREATE TABLE shop.parcel_2024 PARTITION OF shop.parcel FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')

CREATE TABLE shop.parcel_rest PARTITION OF shop.parcel DEFAULT

CREATE INDEX parcel_customer ON shop.parcel USING hash (customer)

CREATE TRIGGER parcel_touched AFTER DELETE ON shop.parcel FOR EACH ROW EXECUTE FUNCTION shop.touch()

CREATE TABLE shop.log (at timestamptz NOT NULL, what jsonb, place point, CONSTRAINT apart EXCLUDE USING gist (place WITH ~=))

CREATE INDEX log_what ON shop.log USING gin (what jsonb_path_ops) WITH (fastupdate = off)

CREATE TABLE shop.shop_log (shop integer) INHERITS (shop.log)

CREATE UNLOGGED TABLE shop.scratch ()

CREATE FOREIGN DATA WRAPPER idle

CREATE SERVER far TYPE 'kind' VERSION '1' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'example.org', dbname 'secret')

GRANT USAGE ON FOREIGN SERVER far TO pg_monitor

CREATE FOREIGN TABLE shop.far (id integer OPTIONS (column_name 'i') NOT NULL) SERVER far OPTIONS (table_name 't')

CREATE FUNCTION shop.plus(a integer, b shop.mood DEFAULT 'sad') RETURNS integer LANGUAGE sql IMMUTABLE SET search_path TO '' AS 'SELECT a'

REVOKE EXECUTE ON FUNCTION shop.plus(integer, shop.mood) FROM public

COMMENT ON FUNCTION shop.plus(integer, shop.mood) IS 'adds nothing'

CREATE FUNCTION shop.plus(a text) RETURNS TABLE (x integer, y text) LANGUAGE sql AS 'SELECT 1, a'

CREATE PROCEDURE shop.go(INOUT a integer) LANGUAGE sql AS 'SELECT a'

CREATE AGGREGATE shop.total (integer) (sfunc = int4pl, stype = integer, initcond = '0', parallel = safe)

CREATE VIEW shop.waiting WITH (security_barrier) AS
SELECT c.id, c.name AS "Name", p.weight FROM shop.customer c JOIN shop.parcel p ON p.customer = c.id WHERE p.weight > 1

ALTER VIEW shop.waiting ALTER weight SET DEFAULT 3

COMMENT ON COLUMN shop.waiting.weight IS 'in kg'

CREATE RULE kept AS ON DELETE TO shop.waiting DO INSTEAD NOTHING

COMMENT ON RULE kept ON shop.waiting IS 'nobody deletes'

CREATE MATERIALIZED VIEW shop.counted AS
SELECT c.name, count(*) AS n FROM shop.customer c JOIN shop.parcel p ON p.customer = c.id GROUP BY c.name WITH NO DATA

CREATE UNIQUE INDEX counted_name ON shop.counted (name)

CREATE SEQUENCE shop.counter AS smallint INCREMENT -5 MINVALUE -100 MAXVALUE 10 START 10 CYCLE CACHE 2

GRANT USAGE ON SEQUENCE shop.counter TO pg_monitor

CREATE STATISTICS shop.together (ndistinct) ON id, name FROM shop.customer

ALTER STATISTICS shop.together SET STATISTICS 7

CREATE PUBLICATION news FOR TABLE shop.customer, ONLY shop.log WITH (publish = 'insert, delete')

CREATE FUNCTION shop.heard() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'

CREATE EVENT TRIGGER ears ON ddl_command_end WHEN TAG IN ('DROP VIEW', 'ALTER VIEW') EXECUTE FUNCTION shop.heard()

ALTER EVENT TRIGGER ears DISABLE

CREATE TEXT SEARCH DICTIONARY shop.words (template = simple, stopwords = english)

CREATE TEXT SEARCH CONFIGURATION shop.search (parser = default)

ALTER TEXT SEARCH CONFIGURATION shop.search ADD MAPPING FOR word, asciiword WITH shop.words, simple

CREATE TABLE public.goose_db_version (
  id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp DEFAULT now())

CREATE TABLE shop.schema_migrations (version varchar PRIMARY KEY)
