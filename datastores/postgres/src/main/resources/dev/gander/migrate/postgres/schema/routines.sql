SELECT r.kind, r.name, 'definition', rtrim(pg_get_functiondef(r.oid), E'\n')
FROM routine AS r
WHERE r.prokind <> 'a'
UNION ALL
SELECT r.kind, r.name, 'definition', concat_ws(E'\n',
         'arguments (' || pg_get_function_arguments(r.oid) || ')',
         'result ' || pg_get_function_result(r.oid),
         CASE a.aggkind WHEN 'o' THEN 'ordered set' WHEN 'h' THEN 'hypothetical set' END,
         CASE WHEN a.aggkind <> 'n' THEN 'direct arguments ' || a.aggnumdirectargs END,
         'sfunc ' || a.aggtransfn::oid::regprocedure,
         'stype ' || format_type(a.aggtranstype, NULL),
         'sspace ' || NULLIF(a.aggtransspace, 0),
         'finalfunc ' || NULLIF(a.aggfinalfn::oid, 0)::regprocedure || CASE WHEN a.aggfinalextra THEN ' extra' ELSE '' END,
         'combinefunc ' || NULLIF(a.aggcombinefn::oid, 0)::regprocedure,
         'serialfunc ' || NULLIF(a.aggserialfn::oid, 0)::regprocedure,
         'deserialfunc ' || NULLIF(a.aggdeserialfn::oid, 0)::regprocedure,
         'initcond ' || quote_literal(a.agginitval),
         'msfunc ' || NULLIF(a.aggmtransfn::oid, 0)::regprocedure,
         'minvfunc ' || NULLIF(a.aggminvtransfn::oid, 0)::regprocedure,
         'mstype ' || format_type(NULLIF(a.aggmtranstype, 0), NULL),
         'msspace ' || NULLIF(a.aggmtransspace, 0),
         'mfinalfunc ' || NULLIF(a.aggmfinalfn::oid, 0)::regprocedure || CASE WHEN a.aggmfinalextra THEN ' extra' ELSE '' END,
         'minitcond ' || quote_literal(a.aggminitval),
         'sortop ' || NULLIF(a.aggsortop, 0)::regoperator,
         concat('finalfunc modify ', a.aggfinalmodify, ', moving ', a.aggmfinalmodify),
         'parallel ' || CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END)
FROM routine AS r
JOIN pg_proc AS p ON p.oid = r.oid
JOIN pg_aggregate AS a ON a.aggfnoid = r.oid
