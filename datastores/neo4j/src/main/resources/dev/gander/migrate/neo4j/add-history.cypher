MATCH (head:__GanderHistory {service: $service, target: $target, id: 0})
SET head.last_id = head.last_id + 1
CREATE (h:__GanderHistory)
SET h = $entry
SET h.service = $service, h.target = $target, h.id = head.last_id,
    h.started_at = datetime.realtime('Z') - duration({milliseconds: $elapsed}),
    h.finished_at = CASE WHEN h.outcome = 'running' THEN null ELSE datetime.realtime('Z') END,
    h.duration_ms = CASE WHEN h.outcome = 'running' THEN null ELSE $elapsed END
RETURN h.id AS id
