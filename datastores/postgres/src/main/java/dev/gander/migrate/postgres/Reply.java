package dev.gander.migrate.postgres;

import java.sql.SQLException;
import java.util.Optional;

/**
 * What became of a text.
 *
 * @param completed how many of its commands have completed
 * @param failure why the next one did not
 */
record Reply(int completed, Optional<SQLException> failure) {}
