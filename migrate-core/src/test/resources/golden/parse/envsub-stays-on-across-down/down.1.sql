DROP TABLE value;
