MATCH (head:__GanderHistory {service: $service, target: $target, id: 0})
SET head.last_version_row = head.last_version_row + 1
WITH head
OPTIONAL MATCH (any:__GanderVersion {service: $service, target: $target})
WITH head, coalesce(max(any.id), 0) AS newest
SET head.last_version_row = CASE WHEN newest < head.last_version_row THEN head.last_version_row ELSE newest + 1 END
MERGE (v:__GanderVersion {service: $service, target: $target, version_id: $version})
SET v.id = head.last_version_row, v.is_applied = true, v.tstamp = datetime.realtime('Z')
RETURN v.id AS version_row
