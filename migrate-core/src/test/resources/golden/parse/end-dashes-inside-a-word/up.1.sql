SELECT a--b;
