-- An index that serves a constraint is told with it; one that a partition has from the table above it is told there.
SELECT r.kind, r.name, d.label || d.of, d.text
FROM relation AS r
JOIN pg_index AS i ON i.indrelid = r.oid
JOIN pg_class AS ic ON ic.oid = i.indexrelid
JOIN pg_am AS m ON m.oid = ic.relam
LEFT JOIN pg_constraint AS k ON k.conindid = i.indexrelid AND k.conrelid = r.oid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN pg_inherits AS h ON h.inhrelid = i.indexrelid
LEFT JOIN pg_description AS c ON c.classoid = 'pg_class'::regclass AND c.objoid = i.indexrelid AND c.objsubid = 0
CROSS JOIN LATERAL (SELECT pg_get_indexdef(i.indexrelid)) AS whole (text)
CROSS JOIN LATERAL (VALUES
  ('index ', quote_ident(ic.relname), CASE WHEN k.oid IS NULL AND h.inhrelid IS NULL THEN concat(
     CASE WHEN i.indisunique THEN 'unique ' END,
     substr(whole.text, length(concat(
       'CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(ic.relname), ' ON ',
       CASE WHEN ic.relkind = 'I' THEN 'ONLY ' END, r.name, ' USING ')) + 1),
     CASE WHEN NOT i.indisvalid THEN ' invalid' END) END),
  ('comment on index ', quote_ident(ic.relname), c.description),
  ('clustered on', '', CASE WHEN i.indisclustered THEN quote_ident(ic.relname) END)) AS d (label, of, text)
WHERE d.text IS NOT NULL
