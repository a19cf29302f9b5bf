MATCH (h:__GanderHistory {service: $service, target: $target, id: $id})
SET h.statements_done = $done
RETURN h.id AS id
