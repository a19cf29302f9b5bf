SELECT ';'
;
