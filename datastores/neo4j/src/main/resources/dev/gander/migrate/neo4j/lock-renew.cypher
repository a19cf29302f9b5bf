MATCH (l:__GanderLock {service: $service, target: $target})
SET l.asked_at = datetime.realtime('Z')
WITH l
WHERE l.owner = $owner AND l.token = $token AND l.expires_at > datetime.realtime('Z')
SET l.expires_at = datetime.realtime('Z') + duration({milliseconds: $lease})
RETURN l.token AS token
