MATCH (h:__GanderHistory {service: $service, target: $target, id: $id})
SET h.outcome = 'resolved'
