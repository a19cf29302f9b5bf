-- What everybody but the owner may do, and what the owner may not. Who granted it is not part of a schema; neither is the
-- owner, whose name differs between machines.
SELECT kind, name, label || role,
       CASE WHEN count(*) = max(every) AND max(every) > 1 AND (bool_and(grantable) OR NOT bool_or(grantable))
         THEN 'ALL' || CASE WHEN bool_and(grantable) THEN ' with grant option' ELSE '' END
         ELSE string_agg(privilege || CASE WHEN grantable THEN ' with grant option' ELSE '' END, ', '
                         ORDER BY privilege COLLATE "C") END
FROM (
  SELECT g.kind, g.name, g.label, coalesce(quote_ident(o.rolname), CASE g.grantee WHEN 0 THEN 'public' ELSE 'unknown' END) AS role,
         g.privilege, bool_or(g.grantable) AS grantable, g.every
  FROM (
    SELECT o.kind, o.name, 'grant to ' AS label, e.grantee, e.privilege_type AS privilege, e.is_grantable AS grantable,
           (SELECT count(*) FROM aclexplode(acldefault(o.letter::"char", o.owner)) AS f WHERE f.grantee = o.owner) AS every
    FROM object AS o
    CROSS JOIN LATERAL aclexplode(coalesce(o.acl, acldefault(o.letter::"char", o.owner))) AS e
    WHERE (o.acl IS NOT NULL OR o.letter IN ('f', 'T')) AND e.grantee <> o.owner
    UNION ALL
    SELECT r.kind, r.name, 'grant on column ' || quote_ident(a.attname) || ' to ', e.grantee, e.privilege_type,
           e.is_grantable, 4
    FROM relation AS r
    JOIN pg_attribute AS a ON a.attrelid = r.oid AND NOT a.attisdropped
    CROSS JOIN LATERAL aclexplode(a.attacl) AS e
    WHERE a.attacl IS NOT NULL AND e.grantee <> r.relowner) AS g
  LEFT JOIN pg_roles AS o ON o.oid = g.grantee
  GROUP BY g.kind, g.name, g.label, o.rolname, g.grantee, g.privilege, g.every) AS granted
GROUP BY kind, name, label, role
UNION ALL
SELECT o.kind, o.name, 'revoked from owner', string_agg(f.privilege_type, ', ' ORDER BY f.privilege_type COLLATE "C")
FROM object AS o
CROSS JOIN LATERAL aclexplode(acldefault(o.letter::"char", o.owner)) AS f
WHERE o.acl IS NOT NULL AND f.grantee = o.owner
  AND NOT EXISTS (
    SELECT FROM aclexplode(o.acl) AS e WHERE e.grantee = o.owner AND e.privilege_type = f.privilege_type)
GROUP BY o.kind, o.name
