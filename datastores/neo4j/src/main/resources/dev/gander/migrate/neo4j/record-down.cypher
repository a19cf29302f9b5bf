MATCH (head:__GanderHistory {service: $service, target: $target, id: 0})
OPTIONAL MATCH (v:__GanderVersion {service: $service, target: $target, version_id: $version})
WITH head, collect(v) AS rows, max(v.id) AS version_row
FOREACH (v IN rows | DELETE v)
RETURN version_row
