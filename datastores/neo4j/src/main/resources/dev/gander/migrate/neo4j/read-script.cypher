MATCH (h:__GanderHistory {service: $service, target: $target, id: $id})
RETURN h.script AS script
