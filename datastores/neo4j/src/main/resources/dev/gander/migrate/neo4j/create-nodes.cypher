OPTIONAL MATCH (v:__GanderVersion {service: $service, target: $target})
WITH count(v) AS versions, coalesce(max(v.id), 1) AS newest
OPTIONAL MATCH (head:__GanderHistory {service: $service, target: $target, id: 0})
WITH versions, newest, head
FOREACH (absent IN CASE WHEN versions = 0 AND head IS NULL THEN [1] ELSE [] END |
  CREATE (:__GanderVersion {service: $service, target: $target, version_id: 0, id: 1, is_applied: true,
                            tstamp: datetime.realtime('Z')}))
FOREACH (absent IN CASE WHEN head IS NULL THEN [1] ELSE [] END |
  CREATE (:__GanderHistory {service: $service, target: $target, id: 0, last_id: 0, last_version_row: newest}))
