MATCH (a)
<--(b) SET b.seen = true;
