SELECT o.kind, o.name, d.detail, d.text
FROM object AS o
JOIN pg_publication AS p ON p.oid = o.oid
CROSS JOIN LATERAL (VALUES
  ('publishes', concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                          CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)),
  ('all tables', CASE WHEN p.puballtables THEN '' END),
  ('generated columns', CASE p.pubgencols WHEN 's' THEN 'stored' END), -- since 18
  ('via partition root', CASE WHEN p.pubviaroot THEN '' END)) AS d (detail, text)
WHERE o.kind = 'publication' AND d.text IS NOT NULL
UNION ALL
SELECT o.kind, o.name, 'table ' || r.prrelid::regclass, concat(
         (SELECT '(' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C") || ')' -- since 15
          FROM pg_attribute AS a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)), -- since 15
         ' where (' || pg_get_expr(r.prqual, r.prrelid) || ')', -- since 15
         NULL)
FROM object AS o
JOIN pg_publication_rel AS r ON r.prpubid = o.oid
WHERE o.kind = 'publication'
UNION ALL -- since 15
SELECT o.kind, o.name, 'schema ' || s.pnnspid::regnamespace, '' -- since 15
FROM object AS o -- since 15
JOIN pg_publication_namespace AS s ON s.pnpubid = o.oid -- since 15
WHERE o.kind = 'publication' -- since 15
