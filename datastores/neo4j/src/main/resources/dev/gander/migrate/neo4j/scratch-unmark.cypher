MATCH (n:__GanderScratch) DETACH DELETE n
