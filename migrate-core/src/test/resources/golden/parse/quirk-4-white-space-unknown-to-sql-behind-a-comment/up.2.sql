-- why
 ;
