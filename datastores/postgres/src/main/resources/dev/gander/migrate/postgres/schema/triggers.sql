-- A partition's copy of a trigger is told only where its state is another one.
SELECT r.kind, r.name, d.label || quote_ident(t.tgname), d.text
FROM relation AS r
JOIN pg_trigger AS t ON t.tgrelid = r.oid
LEFT JOIN pg_trigger AS above ON above.oid = t.tgparentid
LEFT JOIN pg_description AS c ON c.classoid = 'pg_trigger'::regclass AND c.objoid = t.oid AND c.objsubid = 0
CROSS JOIN LATERAL (VALUES
  ('trigger ', pg_get_triggerdef(t.oid)
     || CASE t.tgenabled WHEN 'D' THEN ' disabled' WHEN 'R' THEN ' enabled replica' WHEN 'A' THEN ' enabled always'
        ELSE '' END),
  ('comment on trigger ', c.description)) AS d (label, text)
WHERE d.text IS NOT NULL
  AND (above.oid IS NULL AND NOT t.tgisinternal OR NOT above.tgisinternal AND above.tgenabled <> t.tgenabled)
UNION ALL
SELECT r.kind, r.name, d.label || quote_ident(w.rulename), d.text
FROM relation AS r
JOIN pg_rewrite AS w ON w.ev_class = r.oid AND w.rulename <> '_RETURN'
LEFT JOIN pg_description AS c ON c.classoid = 'pg_rewrite'::regclass AND c.objoid = w.oid AND c.objsubid = 0
CROSS JOIN LATERAL (VALUES
  ('rule ', pg_get_ruledef(w.oid)
     || CASE w.ev_enabled WHEN 'D' THEN ' disabled' WHEN 'R' THEN ' enabled replica' WHEN 'A' THEN ' enabled always'
        ELSE '' END),
  ('comment on rule ', c.description)) AS d (label, text)
WHERE d.text IS NOT NULL
