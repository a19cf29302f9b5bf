package dev.gander.migrate.neo4j;

import java.time.Duration;

/**
 * How long things may last.
 *
 * @param lease until another run may take the lock over
 * @param renewal how often the lease is renewed; well below it
 * @param population how long an index may take to come online
 * @param look the longest pause between two looks at it
 */
record Terms(Duration lease, Duration renewal, Duration population, Duration look) {

    static final Terms DEFAULT =
            new Terms(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMillis(100));
}
