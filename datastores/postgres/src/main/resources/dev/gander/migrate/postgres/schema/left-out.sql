-- The tables in which migration tools keep their records, with the sequences of their columns. A table is taken for one when
-- it has the tool's name and columns, so that a table of a user is not lost for its name; those of goose and our
-- own can bear any name. Where a tool's columns could be anyone's, it may have no others.
, named (name, columns, others) AS (VALUES
  ('goose_lock', '{lock_id,locked,locked_at,locked_by,lease_expires_at,updated_at}', NULL),
  ('flyway_schema_history', '{installed_rank,version,description,type,script,checksum,success}', NULL),
  ('schema_version', '{installed_rank,version,description,type,script,checksum,success}', NULL),
  ('schema_version', '{version}', '{}'),
  ('databasechangelog', '{id,author,filename,dateexecuted,orderexecuted,md5sum}', NULL),
  ('databasechangeloglock', '{id,locked,lockgranted,lockedby}', NULL),
  ('schema_migrations', '{version}', '{dirty,inserted_at,statements,name}'),
  ('ar_internal_metadata', '{key,value,created_at,updated_at}', '{}'),
  ('__efmigrationshistory', '{MigrationId,ProductVersion}', '{}'),
  ('__efmigrationshistory', '{migration_id,product_version}', '{}'),
  ('alembic_version', '{version_num}', '{}'),
  ('atlas_schema_revisions', '{version,description,applied,total,executed_at}', NULL),
  ('_sqlx_migrations', '{version,description,installed_on,success,checksum}', NULL),
  ('_prisma_migrations', '{id,checksum,finished_at,migration_name,applied_steps_count}', NULL),
  ('__diesel_schema_migrations', '{version,run_on}', '{}'),
  ('__drizzle_migrations', '{id,hash,created_at}', '{}'),
  ('refinery_schema_history', '{version,name,applied_on,checksum}', '{}'),
  ('pgmigrations', '{id,name,run_on}', '{}'),
  ('knex_migrations', '{id,name,batch,migration_time}', '{}'),
  ('knex_migrations_lock', '{index,is_locked}', '{}'),
  ('kysely_migration', '{name,timestamp}', '{}'),
  ('kysely_migration_lock', '{id,is_locked}', '{}'),
  ('sequelizemeta', '{name}', '{}'),
  ('migrations', '{id,timestamp,name}', '{}'),
  ('migrations', '{id,migration,batch}', '{}'),
  ('django_migrations', '{id,app,name,applied}', '{}'),
  ('doctrine_migration_versions', '{version,executed_at,execution_time}', '{}'),
  ('phinxlog', '{version,migration_name,start_time,end_time}', NULL),
  ('seaql_migrations', '{version,applied_at}', '{}'),
  ('gorp_migrations', '{id,applied_at}', '{}'),
  ('changelog', '{id,applied_at,description}', '{}'),
  ('changes', '{change_id,script_hash,change,project,planner_name}', NULL),
  ('dependencies', '{change_id,type,dependency,dependency_id}', '{}'),
  ('events', '{event,change_id,change,project,planner_name}', NULL),
  ('projects', '{project,uri,created_at,creator_name,creator_email}', '{}'),
  ('releases', '{version,installed_at,installer_name,installer_email}', '{}'),
  ('tags', '{tag_id,tag,project,change_id,planner_name}', NULL)),
-- Whatever its name is; the history's begins with ours.
unnamed (beginning, columns, others) AS (VALUES
  ('', '{id,version_id,is_applied,tstamp}', '{}'),
  ('gander_history_', '{id,version_row,version_id,checksum_algorithm,statements_done,outcome}', NULL)),
candidate AS (
  SELECT r.oid, r.name, r.relname, t.columns::text[] AS required, t.columns::text[] || t.others::text[] AS allowed,
         t.others IS NULL AS open
  FROM relation AS r JOIN named AS t ON t.name = lower(r.relname)
  WHERE r.kind = 'table'
  UNION ALL
  SELECT r.oid, r.name, r.relname, t.columns::text[], t.columns::text[] || t.others::text[], t.others IS NULL
  FROM pg_attribute AS a
  JOIN relation AS r ON r.oid = a.attrelid AND r.kind = 'table'
  JOIN unnamed AS t ON starts_with(r.relname, t.beginning)
  WHERE a.attname = 'version_id' AND a.attnum > 0),
tool AS (
  SELECT DISTINCT c.oid, c.name
  FROM candidate AS c
  CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text) AS names
    FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS actual
  WHERE actual.names @> c.required AND (c.open OR actual.names <@ c.allowed))
SELECT 'table', name, name FROM tool
UNION ALL
SELECT r.kind, r.name, t.name
FROM tool AS t
JOIN pg_depend AS d
  ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid AND d.refobjsubid > 0
     AND d.classid = 'pg_class'::regclass AND d.deptype = 'a'
JOIN relation AS r ON r.oid = d.objid AND r.kind = 'sequence'
UNION ALL
-- A schema that holds nothing else.
SELECT 'schema', n.name, min(t.name)
FROM namespace AS n
JOIN relation AS r ON r.nspname = n.nspname AND r.kind <> 'sequence'
LEFT JOIN tool AS t ON t.oid = r.oid
WHERE n.nspname IN ('sqitch', 'atlas_schema_revisions', 'drizzle', 'supabase_migrations')
GROUP BY n.name
HAVING bool_and(t.oid IS NOT NULL)
