MATCH (n)
WHERE NOT n:__GanderScratch AND NOT (n:__GanderLock AND n.service = $service AND n.target = $target)
WITH n LIMIT 10000
DETACH DELETE n
RETURN count(*) AS deleted
