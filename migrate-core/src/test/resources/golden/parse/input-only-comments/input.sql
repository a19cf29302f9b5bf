-- nothing

   
-- here
