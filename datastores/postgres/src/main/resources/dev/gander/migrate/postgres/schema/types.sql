SELECT t.kind, t.name, 'labels',
       (SELECT string_agg(quote_literal(e.enumlabel), E'\n' ORDER BY e.enumsortorder)
        FROM pg_enum AS e WHERE e.enumtypid = t.oid)
FROM type AS t
WHERE t.typtype = 'e'
UNION ALL
SELECT t.kind, t.name, 'definition', concat(
         format_type(b.typbasetype, b.typtypmod),
         CASE WHEN b.typcollation <> base.typcollation THEN ' collate ' || b.typcollation::regcollation END,
         CASE WHEN b.typnotnull THEN ' not null' END,
         ' default ' || coalesce(pg_get_expr(b.typdefaultbin, 0), quote_literal(b.typdefault)))
FROM type AS t
JOIN pg_type AS b ON b.oid = t.oid
JOIN pg_type AS base ON base.oid = b.typbasetype
UNION ALL
SELECT t.kind, t.name, d.label || quote_ident(k.conname), d.text
FROM type AS t
JOIN pg_constraint AS k ON k.contypid = t.oid AND k.contype = 'c'
LEFT JOIN pg_description AS c ON c.classoid = 'pg_constraint'::regclass AND c.objoid = k.oid AND c.objsubid = 0
CROSS JOIN LATERAL (VALUES
  ('constraint ', pg_get_constraintdef(k.oid)), ('comment on constraint ', c.description)) AS d (label, text)
WHERE d.text IS NOT NULL
UNION ALL
SELECT t.kind, t.name, 'attributes', string_agg(concat(
         quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),
         CASE WHEN a.attcollation <> y.typcollation THEN ' collate ' || a.attcollation::regcollation END),
         E'\n' ORDER BY a.attnum)
FROM type AS t
JOIN pg_attribute AS a ON a.attrelid = t.typrelid AND NOT a.attisdropped
JOIN pg_type AS y ON y.oid = a.atttypid
WHERE t.typtype = 'c'
GROUP BY t.kind, t.name
UNION ALL
SELECT t.kind, t.name, 'comment on attribute ' || quote_ident(a.attname), c.description
FROM type AS t
JOIN pg_attribute AS a ON a.attrelid = t.typrelid AND NOT a.attisdropped
JOIN pg_description AS c
  ON c.classoid = 'pg_class'::regclass AND c.objoid = a.attrelid AND c.objsubid = a.attnum
WHERE t.typtype = 'c'
UNION ALL
SELECT t.kind, t.name, 'definition', concat_ws(E'\n',
         'subtype ' || format_type(r.rngsubtype, NULL),
         CASE WHEN NOT o.opcdefault THEN
           'subtype_opclass ' || quote_ident(n.nspname) || '.' || quote_ident(o.opcname) END,
         CASE WHEN r.rngcollation <> s.typcollation THEN 'collation ' || r.rngcollation::regcollation END,
         'canonical ' || NULLIF(r.rngcanonical::oid, 0)::regprocedure,
         'subtype_diff ' || NULLIF(r.rngsubdiff::oid, 0)::regprocedure,
         'multirange_type_name ' || format_type(r.rngmultitypid, NULL), -- since 14
         NULL)
FROM type AS t
JOIN pg_range AS r ON r.rngtypid = t.oid
JOIN pg_type AS s ON s.oid = r.rngsubtype
JOIN pg_opclass AS o ON o.oid = r.rngsubopc
JOIN pg_namespace AS n ON n.oid = o.opcnamespace
