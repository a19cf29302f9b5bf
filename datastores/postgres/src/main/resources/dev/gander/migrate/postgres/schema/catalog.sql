-- What all other queries select from: the objects of a database that belong neither to the server nor to an extension.
WITH member AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
namespace AS (
  SELECT n.oid, n.nspname, quote_ident(n.nspname) AS name, n.nspowner, n.nspacl
  FROM pg_namespace AS n
  WHERE n.nspname <> 'information_schema' AND NOT starts_with(n.nspname, 'pg_')
    AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_namespace'::regclass AND m.objid = n.oid)),
-- The sequence of an identity column is part of the column.
relation AS (
  SELECT c.oid, c.relkind, c.relname, c.relowner, c.relacl, n.nspname, n.name || '.' || quote_ident(c.relname) AS name,
         CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view' WHEN 'S' THEN 'sequence'
                        WHEN 'f' THEN 'foreign-table' ELSE 'table' END AS kind
  FROM pg_class AS c JOIN namespace AS n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't'
    AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
    AND NOT (c.relkind = 'S' AND EXISTS (
      SELECT FROM pg_depend AS d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
        AND d.deptype = 'i'))),
routine AS (
  SELECT p.oid, p.prokind, p.proowner, p.proacl,
         CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind,
         n.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' AS name
  FROM pg_proc AS p JOIN namespace AS n ON n.oid = p.pronamespace
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
    -- The constructors of a range type are part of the type.
    AND NOT EXISTS (
      SELECT FROM pg_depend AS d
      WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_type'::regclass
        AND d.deptype = 'i')),
type AS (
  SELECT t.oid, t.typtype, t.typowner, t.typacl, t.typrelid, n.name || '.' || quote_ident(t.typname) AS name,
         CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range-type'
                        ELSE 'composite-type' END AS kind
  FROM pg_type AS t JOIN namespace AS n ON n.oid = t.typnamespace
  WHERE (t.typtype IN ('e', 'd', 'r')
         OR EXISTS (SELECT FROM pg_class AS c
                    WHERE c.oid = t.typrelid AND c.relkind = 'c' AND c.relpersistence <> 't'))
    AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)),
-- One row for each object, with what its grants are read from: acldefault's letter, the owner, the list.
object (class, oid, kind, name, letter, owner, acl) AS (
  SELECT 'pg_namespace'::regclass, oid, 'schema', name, 'n', nspowner, nspacl FROM namespace
  UNION ALL
  SELECT 'pg_class'::regclass, oid, kind, name, CASE relkind WHEN 'S' THEN 's' ELSE 'r' END, relowner, relacl
  FROM relation
  UNION ALL
  SELECT 'pg_proc'::regclass, oid, kind, name, 'f', proowner, proacl FROM routine
  UNION ALL
  SELECT 'pg_type'::regclass, oid, kind, name, 'T', typowner, typacl FROM type
  UNION ALL
  SELECT 'pg_foreign_data_wrapper'::regclass, oid, 'foreign-data-wrapper', quote_ident(fdwname), 'F', fdwowner, fdwacl
  FROM pg_foreign_data_wrapper
  WHERE NOT EXISTS (
    SELECT FROM member AS m WHERE m.classid = 'pg_foreign_data_wrapper'::regclass AND m.objid = oid)
  UNION ALL
  SELECT 'pg_foreign_server'::regclass, oid, 'foreign-server', quote_ident(srvname), 'S', srvowner, srvacl
  FROM pg_foreign_server
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_foreign_server'::regclass AND m.objid = oid)
  UNION ALL
  SELECT 'pg_statistic_ext'::regclass, s.oid, 'statistics', n.name || '.' || quote_ident(s.stxname), NULL, NULL, NULL
  FROM pg_statistic_ext AS s JOIN namespace AS n ON n.oid = s.stxnamespace
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_statistic_ext'::regclass AND m.objid = s.oid)
  UNION ALL
  SELECT 'pg_collation'::regclass, c.oid, 'collation', n.name || '.' || quote_ident(c.collname), NULL, NULL, NULL
  FROM pg_collation AS c JOIN namespace AS n ON n.oid = c.collnamespace
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_collation'::regclass AND m.objid = c.oid)
  UNION ALL
  SELECT 'pg_ts_config'::regclass, c.oid, 'text-search-configuration', n.name || '.' || quote_ident(c.cfgname),
         NULL, NULL, NULL
  FROM pg_ts_config AS c JOIN namespace AS n ON n.oid = c.cfgnamespace
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_ts_config'::regclass AND m.objid = c.oid)
  UNION ALL
  SELECT 'pg_ts_dict'::regclass, c.oid, 'text-search-dictionary', n.name || '.' || quote_ident(c.dictname),
         NULL, NULL, NULL
  FROM pg_ts_dict AS c JOIN namespace AS n ON n.oid = c.dictnamespace
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_ts_dict'::regclass AND m.objid = c.oid)
  UNION ALL
  SELECT 'pg_event_trigger'::regclass, oid, 'event-trigger', quote_ident(evtname), NULL, NULL, NULL
  FROM pg_event_trigger
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_event_trigger'::regclass AND m.objid = oid)
  UNION ALL
  SELECT 'pg_publication'::regclass, oid, 'publication', quote_ident(pubname), NULL, NULL, NULL
  FROM pg_publication
  UNION ALL
  SELECT 'pg_extension'::regclass, oid, 'extension', quote_ident(extname), NULL, NULL, NULL
  FROM pg_extension)
