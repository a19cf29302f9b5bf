WITH temporary AS (
  SELECT n.oid FROM pg_catalog.pg_namespace AS n
  WHERE pg_catalog.starts_with(n.nspname, 'pg_temp_') OR pg_catalog.starts_with(n.nspname, 'pg_toast_temp_')),
lasting AS (
  SELECT c.oid, c.relname FROM pg_catalog.pg_class AS c WHERE c.relnamespace NOT IN (SELECT t.oid FROM temporary AS t)),
stamp (rows, versions) AS (
  SELECT pg_catalog.count(*), pg_catalog.sum(n.xmin::text::bigint)
  FROM pg_catalog.pg_namespace AS n WHERE n.oid NOT IN (SELECT t.oid FROM temporary AS t)
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(pg_catalog.hashtextextended(c.relname::text, c.oid::bigint))
  FROM lasting AS c
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(a.xmin::text::bigint)
  FROM pg_catalog.pg_attribute AS a JOIN lasting AS c ON c.oid = a.attrelid
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(i.xmin::text::bigint)
  FROM pg_catalog.pg_index AS i JOIN lasting AS c ON c.oid = i.indexrelid
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(w.xmin::text::bigint)
  FROM pg_catalog.pg_rewrite AS w JOIN lasting AS c ON c.oid = w.ev_class
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(g.xmin::text::bigint)
  FROM pg_catalog.pg_trigger AS g JOIN lasting AS c ON c.oid = g.tgrelid
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(k.xmin::text::bigint)
  FROM pg_catalog.pg_constraint AS k WHERE k.connamespace NOT IN (SELECT t.oid FROM temporary AS t)
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(p.xmin::text::bigint)
  FROM pg_catalog.pg_proc AS p WHERE p.pronamespace NOT IN (SELECT t.oid FROM temporary AS t)
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(y.xmin::text::bigint)
  FROM pg_catalog.pg_type AS y WHERE y.typnamespace NOT IN (SELECT t.oid FROM temporary AS t)
  UNION ALL
  SELECT pg_catalog.count(*), pg_catalog.sum(x.xmin::text::bigint)
  FROM pg_catalog.pg_statistic_ext AS x WHERE x.stxnamespace NOT IN (SELECT t.oid FROM temporary AS t))
SELECT pg_catalog.array_agg(stamp.rows || ' ' || stamp.versions)::text FROM stamp
