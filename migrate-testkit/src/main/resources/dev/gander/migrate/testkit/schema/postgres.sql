-- One line for each object of the current schema, spelled as the server spells it, alike on 13 to 18.
-- Left out: NOT NULL constraints (18 lists them, the column's line says it), indexes that a constraint owns, members of
-- an extension, and the tables of goose and of this project.
WITH relation AS (
    SELECT c.oid, c.relname, c.relkind
    FROM pg_catalog.pg_class c
    WHERE c.relnamespace = pg_catalog.current_schema()::regnamespace
        AND c.relname !~ '^(goose|gander)_'
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                        WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
),
own_table AS (SELECT * FROM relation WHERE relkind IN ('r', 'p', 'f')),
line (line) AS (
    SELECT 'table ' || relname FROM own_table
    UNION ALL
    SELECT 'column ' || t.relname || '.' || a.attname || ' | ' || a.attnum
        || ' | ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
        || ' | ' || CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END
        || ' | ' || COALESCE(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '-')
    FROM own_table t
    JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    UNION ALL
    SELECT 'constraint ' || t.relname || '.' || c.conname
        || ' | ' || CASE c.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key'
                                   WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion' END
        || ' | ' || pg_catalog.pg_get_constraintdef(c.oid)
    FROM own_table t
    JOIN pg_catalog.pg_constraint c ON c.conrelid = t.oid AND c.contype IN ('p', 'u', 'f', 'c', 'x')
    UNION ALL
    SELECT 'index ' || t.relname || '.' || i.relname || ' | ' || m.amname
        || ' | ' || CASE WHEN x.indisunique THEN 'unique' ELSE '-' END
        || ' | ' || regexp_replace(regexp_replace(pg_catalog.pg_get_indexdef(i.oid), '^.*? USING \w+ ', ''), ' WHERE .*$', '')
        || ' | ' || COALESCE(pg_catalog.pg_get_expr(x.indpred, x.indrelid), '-')
    FROM own_table t
    JOIN pg_catalog.pg_index x ON x.indrelid = t.oid
    JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
    JOIN pg_catalog.pg_am m ON m.oid = i.relam
    WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint c
                      WHERE c.conindid = i.oid AND c.contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT 'sequence ' || s.relname || ' | ' || pg_catalog.format_type(q.seqtypid, NULL)
        || ' | ' || COALESCE(o.relname || '.' || a.attname, '-')
    FROM relation s
    JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
    LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = s.oid
        AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
    LEFT JOIN pg_catalog.pg_class o ON o.oid = d.refobjid
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    UNION ALL
    SELECT 'view ' || relname FROM relation WHERE relkind IN ('v', 'm')
    UNION ALL
    SELECT 'trigger ' || t.relname || '.' || g.tgname
    FROM own_table t JOIN pg_catalog.pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
    UNION ALL
    SELECT 'function ' || p.oid::regprocedure
    FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = pg_catalog.current_schema()::regnamespace
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                        WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'type ' || y.typname
    FROM pg_catalog.pg_type y
    WHERE y.typnamespace = pg_catalog.current_schema()::regnamespace AND y.typtype IN ('d', 'e', 'r')
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                        WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = y.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'extension ' || extname FROM pg_catalog.pg_extension WHERE extname <> 'plpgsql'
)
SELECT line FROM line ORDER BY line COLLATE "C"
