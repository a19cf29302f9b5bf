CREATE (:__GanderScratch {run: $run, made_at: datetime.realtime('Z')})
