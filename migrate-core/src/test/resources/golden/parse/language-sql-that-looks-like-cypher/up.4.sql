CREATE UNIQUE INDEX k ON t (substring(a FOR (3)));
