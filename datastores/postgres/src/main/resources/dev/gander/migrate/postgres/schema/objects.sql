-- Every object, with its comment. The server's own comment on the schema public and an extension's comment on itself change with
-- their versions.
SELECT o.kind, o.name, 'comment', d.description
FROM object AS o
LEFT JOIN pg_description AS d
  ON d.classoid = o.class AND d.objoid = o.oid AND d.objsubid = 0
     AND o.kind <> 'extension' AND (o.kind, o.name, d.description) <> ('schema', 'public', 'standard public schema')
