-- What a partition has from the table above it is told there; what a child inherits is told of the child too.
SELECT r.kind, r.name, d.label || quote_ident(k.conname), d.text
FROM relation AS r
JOIN pg_constraint AS k ON k.conrelid = r.oid AND k.contype IN ('p', 'u', 'x', 'c', 'f') AND k.conparentid = 0
LEFT JOIN pg_index AS i ON i.indexrelid = k.conindid AND i.indrelid = r.oid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN pg_class AS ic ON ic.oid = i.indexrelid
LEFT JOIN (
  SELECT tgconstraint, string_agg(DISTINCT CASE tgenabled WHEN 'D' THEN ' disabled' WHEN 'A' THEN ' always' ELSE ' replica' END, '')
    AS states
  FROM pg_trigger WHERE tgisinternal AND tgconstraint <> 0 AND tgenabled <> 'O' GROUP BY tgconstraint) AS g
  ON g.tgconstraint = k.oid
LEFT JOIN pg_description AS c ON c.classoid = 'pg_constraint'::regclass AND c.objoid = k.oid AND c.objsubid = 0
CROSS JOIN LATERAL (VALUES
  ('constraint ', concat(
     pg_get_constraintdef(k.oid),
     (SELECT ' with (' || string_agg(option, ', ' ORDER BY option COLLATE "C") || ')'
      FROM unnest(ic.reloptions) AS o (option)),
     CASE WHEN NOT i.indisvalid THEN ' invalid' END,
     ' triggers' || g.states)),
  ('comment on constraint ', c.description)) AS d (label, text)
WHERE d.text IS NOT NULL
