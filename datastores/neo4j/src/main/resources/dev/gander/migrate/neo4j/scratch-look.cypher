OPTIONAL MATCH (mark:__GanderScratch)
WITH max(mark.made_at) AS made_at
RETURN EXISTS {
         MATCH (n)
         WHERE NOT n:__GanderScratch AND NOT (n:__GanderLock AND n.service = $service AND n.target = $target)
       } AS occupied,
       coalesce(made_at > datetime.realtime('Z') - duration({hours: 24}), false) AS recent
