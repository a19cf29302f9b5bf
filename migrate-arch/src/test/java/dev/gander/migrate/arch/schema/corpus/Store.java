package dev.gander.migrate.arch.schema.corpus;

/** Where statements end up. */
interface Store {

    void execute(String statement, Object... values);
}
