MERGE (l:__GanderLock {service: $service, target: $target})
SET l.asked_at = datetime.realtime('Z')
WITH l
WHERE l.owner IS NULL OR l.expires_at <= datetime.realtime('Z')
SET l.owner = $owner, l.token = coalesce(l.token, 0) + 1, l.acquired_at = datetime.realtime('Z'),
    l.expires_at = datetime.realtime('Z') + duration({milliseconds: $lease})
RETURN l.token AS token
