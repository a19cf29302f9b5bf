CREATE (:`odd; // name
`);
