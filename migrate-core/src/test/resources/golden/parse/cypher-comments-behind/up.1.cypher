CREATE (:A); // done;
