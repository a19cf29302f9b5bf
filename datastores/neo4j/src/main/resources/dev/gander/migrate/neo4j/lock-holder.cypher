MATCH (l:__GanderLock {service: $service, target: $target})
WHERE l.owner IS NOT NULL AND l.expires_at > datetime.realtime('Z')
RETURN l.owner AS owner, l.acquired_at AS acquired_at, l.expires_at AS expires_at
