MATCH (h:__GanderHistory {service: $service, target: $target})
RETURN h {.*, script: null} AS entry
ORDER BY h.id
