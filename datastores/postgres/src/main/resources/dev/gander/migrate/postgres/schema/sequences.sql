-- Where a sequence stands is not part of a schema.
SELECT r.kind, r.name, d.detail, d.text
FROM relation AS r
JOIN pg_class AS c ON c.oid = r.oid
JOIN pg_sequence AS s ON s.seqrelid = r.oid
LEFT JOIN pg_depend AS o
  ON o.classid = 'pg_class'::regclass AND o.objid = r.oid AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0
     AND o.deptype = 'a'
LEFT JOIN pg_attribute AS a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
CROSS JOIN LATERAL (VALUES
  ('type', format_type(s.seqtypid, NULL)),
  ('start', s.seqstart::text),
  ('increment', s.seqincrement::text),
  ('minimum', s.seqmin::text),
  ('maximum', s.seqmax::text),
  ('cache', s.seqcache::text),
  ('cycle', CASE WHEN s.seqcycle THEN 'yes' ELSE 'no' END),
  ('unlogged', CASE WHEN c.relpersistence = 'u' THEN '' END),
  ('owned by', o.refobjid::regclass || '.' || quote_ident(a.attname))) AS d (detail, text)
WHERE d.text IS NOT NULL
