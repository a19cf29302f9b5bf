package dev.gander.migrate.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One row of the history table, without the script's text: an attempt at a {@link Migration} or a {@link Replaceable}. */
public sealed interface HistoryRow permits HistoryEntry, ReplaceableEntry {

    /** Grows with the order of attempts. */
    long id();

    /** The name of the file. */
    String name();

    /** What messages call it, such as {@code version 3}. */
    String subject();

    /** The direction of the attempt. */
    Direction direction();

    /** The checksum of the file at that time. */
    Checksum checksum();

    /** How many statements the script had. */
    int statementsTotal();

    /** How many are known to have completed. */
    int statementsDone();

    /** How it ended. */
    Outcome outcome();

    /** By the clock of the datastore where it has one. */
    Instant startedAt();

    /** Empty while running. */
    Optional<Instant> finishedAt();

    /** Milliseconds; empty while running. */
    OptionalLong durationMillis();

    /** Who ran it. */
    String actor();

    /** From which machine. */
    String host();

    /** With which version of this program. */
    String toolVersion();

    /** The first failure's message, without secrets. */
    Optional<String> error();
}
