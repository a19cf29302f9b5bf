OPTIONAL MATCH (v:__GanderVersion {service: $service, target: $target, version_id: $version})
RETURN max(v.id) AS version_row
