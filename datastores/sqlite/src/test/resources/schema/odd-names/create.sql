CREATE TABLE "select" ("order" INTEGER PRIMARY KEY, "it's ""so""" TEXT, [a b] TEXT, `über` TEXT, "line
break" TEXT, CHECK ("order" > 0 AND [a b] <> `über`));
CREATE INDEX "an index" ON "select" ("it's ""so""", "line
break");
CREATE TABLE "Tab;le -- no comment" (key TEXT, "KEY 2" TEXT);
CREATE TABLE "日本" ("列" TEXT REFERENCES "select" ("order"));
CREATE VIEW "a.b" AS SELECT "order", "a b" FROM "select";
CREATE TRIGGER 'quoted' AFTER DELETE ON "select" BEGIN DELETE FROM "日本" WHERE "列" = old."order"; END;
