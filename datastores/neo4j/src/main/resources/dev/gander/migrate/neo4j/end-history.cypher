MATCH (h:__GanderHistory {service: $service, target: $target, id: $id})
SET h.outcome = $outcome, h.statements_done = $done, h.error = $error,
    h.version_row = coalesce($version_row, h.version_row),
    h.finished_at = datetime.realtime('Z'),
    h.duration_ms = duration.inSeconds(h.started_at, datetime.realtime('Z')).milliseconds
RETURN h.id AS id
