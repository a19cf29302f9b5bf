SELECT r.kind, r.name, d.detail, d.text
FROM relation AS r
JOIN pg_class AS c ON c.oid = r.oid
LEFT JOIN pg_class AS toast ON toast.oid = c.reltoastrelid
LEFT JOIN pg_am AS method ON method.oid = c.relam AND method.amname <> 'heap'
LEFT JOIN pg_foreign_table AS f ON f.ftrelid = r.oid
LEFT JOIN pg_foreign_server AS s ON s.oid = f.ftserver
CROSS JOIN LATERAL (VALUES
  ('definition', CASE WHEN c.relkind IN ('v', 'm') THEN trim(trailing ';' FROM ltrim(pg_get_viewdef(r.oid))) END),
  ('unlogged', CASE WHEN c.relpersistence = 'u' THEN '' END),
  ('access method', quote_ident(method.amname)),
  ('of type', CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END),
  ('options', (SELECT string_agg(option, ', ' ORDER BY option COLLATE "C")
               FROM (SELECT unnest(c.reloptions) UNION ALL SELECT 'toast.' || unnest(toast.reloptions)
                     UNION ALL SELECT unnest(f.ftoptions)) AS o (option))),
  ('server', quote_ident(s.srvname)),
  ('row security', CASE WHEN c.relrowsecurity OR c.relforcerowsecurity THEN
     concat_ws(', ', CASE WHEN c.relrowsecurity THEN 'enabled' END, CASE WHEN c.relforcerowsecurity THEN 'forced' END) END),
  ('partition key', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(r.oid) END),
  (CASE WHEN c.relispartition THEN 'partition of' ELSE 'inherits' END,
   CASE WHEN c.relkind IN ('r', 'p', 'f') THEN
     (SELECT string_agg(i.inhparent::regclass::text
                        || CASE WHEN i.inhdetachpending THEN ' detach pending' ELSE '' END -- since 14
                        || coalesce(' ' || pg_get_expr(c.relpartbound, r.oid), ''), ', ' ORDER BY i.inhseqno)
      FROM pg_inherits AS i WHERE i.inhrelid = r.oid) END),
  ('replica identity', CASE WHEN c.relkind IN ('r', 'p') THEN CASE c.relreplident
     WHEN 'f' THEN 'full'
     WHEN 'n' THEN 'nothing'
     WHEN 'i' THEN coalesce(
       (SELECT 'using index ' || quote_ident(ic.relname)
        FROM pg_index AS i JOIN pg_class AS ic ON ic.oid = i.indexrelid WHERE i.indrelid = r.oid AND i.indisreplident),
       'nothing') END END)) AS d (detail, text)
WHERE r.relkind <> 'S' AND d.text IS NOT NULL
