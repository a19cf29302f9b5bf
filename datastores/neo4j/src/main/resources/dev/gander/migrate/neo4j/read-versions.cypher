MATCH (v:__GanderVersion {service: $service, target: $target})
RETURN v.id AS id, v.version_id AS version_id, v.is_applied AS is_applied, v.tstamp AS tstamp
ORDER BY id
