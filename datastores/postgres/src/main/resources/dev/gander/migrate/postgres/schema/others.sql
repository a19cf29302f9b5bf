-- Versions of extensions differ between machines that are alike in all else, and options of servers hold addresses.
SELECT o.kind, o.name, 'schema', quote_ident(n.nspname)
FROM object AS o
JOIN pg_extension AS e ON e.oid = o.oid
JOIN pg_namespace AS n ON n.oid = e.extnamespace
WHERE o.kind = 'extension'
UNION ALL
SELECT o.kind, o.name, d.detail, d.text
FROM object AS o
JOIN pg_foreign_data_wrapper AS w ON w.oid = o.oid
CROSS JOIN LATERAL (VALUES
  ('handler', NULLIF(w.fdwhandler, 0)::regprocedure::text),
  ('validator', NULLIF(w.fdwvalidator, 0)::regprocedure::text),
  ('option names', (SELECT string_agg(option_name, ', ' ORDER BY option_name COLLATE "C")
                    FROM pg_options_to_table(w.fdwoptions)))) AS d (detail, text)
WHERE o.kind = 'foreign-data-wrapper' AND d.text IS NOT NULL
UNION ALL
SELECT o.kind, o.name, d.detail, d.text
FROM object AS o
JOIN pg_foreign_server AS s ON s.oid = o.oid
JOIN pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
CROSS JOIN LATERAL (VALUES
  ('wrapper', quote_ident(w.fdwname)),
  ('type', s.srvtype),
  ('version', s.srvversion),
  ('option names', (SELECT string_agg(option_name, ', ' ORDER BY option_name COLLATE "C")
                    FROM pg_options_to_table(s.srvoptions)))) AS d (detail, text)
WHERE o.kind = 'foreign-server' AND d.text IS NOT NULL
UNION ALL
SELECT o.kind, o.name, 'definition', concat(pg_get_statisticsobjdef(s.oid), ' statistics ' || NULLIF(s.stxstattarget, -1))
FROM object AS o
JOIN pg_statistic_ext AS s ON s.oid = o.oid
WHERE o.kind = 'statistics'
UNION ALL
SELECT o.kind, o.name, 'definition', concat(
         'on ', t.evtevent,
         ' when tag in (' || (SELECT string_agg(tag, ', ' ORDER BY tag COLLATE "C") FROM unnest(t.evttags) AS e (tag)) || ')',
         ' execute function ', t.evtfoid::regprocedure,
         CASE t.evtenabled WHEN 'D' THEN ' disabled' WHEN 'R' THEN ' enabled replica' WHEN 'A' THEN ' enabled always' END)
FROM object AS o
JOIN pg_event_trigger AS t ON t.oid = o.oid
WHERE o.kind = 'event-trigger'
UNION ALL
-- The names of a collation's columns differ between servers.
SELECT o.kind, o.name, 'definition', concat(
         CASE c.row ->> 'collprovider' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END, ' ',
         coalesce(c.row ->> 'colllocale', c.row ->> 'colliculocale',
                  concat_ws(', ', c.row ->> 'collcollate', NULLIF(c.row ->> 'collctype', c.row ->> 'collcollate'))),
         ' rules ' || quote_literal(c.row ->> 'collicurules'),
         CASE c.row ->> 'collisdeterministic' WHEN 'false' THEN ' not deterministic' END)
FROM object AS o
JOIN (SELECT oid, to_jsonb(p) AS row FROM pg_collation AS p) AS c ON c.oid = o.oid
WHERE o.kind = 'collation'
UNION ALL
SELECT o.kind, o.name, 'definition', concat_ws(E'\n',
         'template ' || quote_ident(n.nspname) || '.' || quote_ident(t.tmplname), d.dictinitoption)
FROM object AS o
JOIN pg_ts_dict AS d ON d.oid = o.oid
JOIN pg_ts_template AS t ON t.oid = d.dicttemplate
JOIN pg_namespace AS n ON n.oid = t.tmplnamespace
WHERE o.kind = 'text-search-dictionary'
UNION ALL
SELECT o.kind, o.name, 'parser', quote_ident(n.nspname) || '.' || quote_ident(p.prsname)
FROM object AS o
JOIN pg_ts_config AS c ON c.oid = o.oid
JOIN pg_ts_parser AS p ON p.oid = c.cfgparser
JOIN pg_namespace AS n ON n.oid = p.prsnamespace
WHERE o.kind = 'text-search-configuration'
UNION ALL
SELECT o.kind, o.name, 'mapping for ' || t.alias, string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
FROM object AS o
JOIN pg_ts_config AS c ON c.oid = o.oid
JOIN pg_ts_config_map AS m ON m.mapcfg = c.oid
CROSS JOIN LATERAL ts_token_type(c.cfgparser) AS t
WHERE o.kind = 'text-search-configuration' AND t.tokid = m.maptokentype
GROUP BY o.kind, o.name, t.alias
