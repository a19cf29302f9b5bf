-- One line for each object of the main database. An INTEGER PRIMARY KEY says 'rowid': SQLite never leaves it null.
-- Left out: SQLite's own tables (sqlite_sequence cannot be dropped), those of goose and of this project.
WITH own_table AS (
    SELECT name, sql FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
        AND name NOT LIKE 'goose\_%' ESCAPE '\' AND name NOT LIKE 'gander\_%' ESCAPE '\'
),
key AS (
    SELECT t.name AS table_name, count(*) AS columns, group_concat(k.name, ', ') AS names, max(k.type) AS type
    FROM own_table t
    JOIN pragma_table_info(t.name) k
    WHERE k.pk > 0
    GROUP BY t.name
)
SELECT 'table ' || name AS line FROM own_table
UNION ALL
SELECT 'column ' || t.name || '.' || c.name || ' | ' || (c.cid + 1) || ' | ' || c.type
    || ' | ' || CASE WHEN c.pk = 1 AND upper(c.type) = 'INTEGER' AND k.columns = 1 THEN 'rowid'
                     WHEN c."notnull" THEN 'not null' ELSE 'null' END
    || ' | ' || COALESCE(c.dflt_value, '-')
FROM own_table t JOIN pragma_table_info(t.name) c LEFT JOIN key k ON k.table_name = t.name
UNION ALL
SELECT 'constraint ' || k.table_name || ' | primary key | (' || k.names || ')'
    || CASE WHEN upper(t.sql) LIKE '%AUTOINCREMENT%' THEN ' autoincrement' ELSE '' END
FROM key k JOIN own_table t ON t.name = k.table_name
UNION ALL
SELECT 'constraint ' || t.name || ' | foreign key | (' || f."from" || ') REFERENCES ' || f."table" || '(' || f."to" || ')'
FROM own_table t JOIN pragma_foreign_key_list(t.name) f
UNION ALL
SELECT 'index ' || t.name || '.' || i.name || ' | ' || CASE WHEN i."unique" THEN 'unique' ELSE '-' END
    || ' | ' || COALESCE((SELECT m.sql FROM sqlite_master m WHERE m.name = i.name), '-')
FROM own_table t JOIN pragma_index_list(t.name) i WHERE i.origin <> 'pk'
UNION ALL
SELECT type || ' ' || name FROM sqlite_master WHERE type IN ('view', 'trigger')
ORDER BY line
