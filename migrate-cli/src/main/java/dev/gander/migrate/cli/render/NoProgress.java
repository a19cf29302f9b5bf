package dev.gander.migrate.cli.render;

import dev.gander.migrate.event.MigrationEvent;

/** For calls that shall be quiet. */
final class NoProgress implements Progress {

    @Override
    public void on(MigrationEvent event) {}

    @Override
    public void clear() {}

    @Override
    public void advance(String work, String done) {}

    @Override
    public void note(String line) {}

    @Override
    public void warning(String line) {}

    @Override
    public void close() {}
}
