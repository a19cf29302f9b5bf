MATCH (l:__GanderLock {service: $service, target: $target})
WHERE l.owner = $owner AND l.token = $token
REMOVE l.owner, l.expires_at, l.acquired_at
