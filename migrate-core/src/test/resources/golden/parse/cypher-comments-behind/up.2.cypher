CREATE (:B); -- done
