SELECT r.kind, r.name, d.label || quote_ident(p.polname), d.text
FROM relation AS r
JOIN pg_policy AS p ON p.polrelid = r.oid
LEFT JOIN pg_description AS c ON c.classoid = 'pg_policy'::regclass AND c.objoid = p.oid AND c.objsubid = 0
CROSS JOIN LATERAL (VALUES
  ('policy ', concat(
     CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
     CASE p.polcmd WHEN 'r' THEN ' for select' WHEN 'a' THEN ' for insert' WHEN 'w' THEN ' for update'
       WHEN 'd' THEN ' for delete' ELSE ' for all' END,
     ' to ',
     (SELECT string_agg(coalesce(quote_ident(o.rolname), 'public'), ', ' ORDER BY o.rolname COLLATE "C")
      FROM unnest(p.polroles) AS role (oid) LEFT JOIN pg_roles AS o ON o.oid = role.oid),
     ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
     ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')),
  ('comment on policy ', c.description)) AS d (label, text)
WHERE d.text IS NOT NULL
