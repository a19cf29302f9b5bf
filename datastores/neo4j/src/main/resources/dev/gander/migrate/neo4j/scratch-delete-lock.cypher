MATCH (l:__GanderLock {service: $service, target: $target})
WHERE l.owner IS NULL
DELETE l
