package dev.gander.migrate.cli.render;

import dev.gander.migrate.event.MigrationListener;

/** Follows a run on stderr. Used by the thread of the run, save {@link #note}. */
public interface Progress extends MigrationListener, AutoCloseable {

    /** Follows nothing. */
    Progress NONE = new NoProgress();

    /** Takes away what is written and will change, so that something else can be written. */
    void clear();

    /**
     * Tells of work that takes its time and is no step of a run.
     *
     * @param what it is; another one begins other work
     * @param done how far it has come
     */
    void advance(String what, String done);

    /** Says something that is worth a line of its own. The one method that another thread may call. */
    void note(String line);

    /** Names something that stops nothing and is hardly meant. */
    void warning(String line);

    /** No more events. */
    @Override
    void close();
}
