package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.History;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.model.VersionRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.value.ValueException;

/**
 * Reads the nodes of a target: {@code :__GanderVersion}, one for each applied version, and {@code :__GanderHistory}, one
 * for each attempt and a head, numbered 0, which counts. The head tells an empty store from one without.
 */
final class StoreNodes {

    private final Connection connection;

    StoreNodes(Connection connection) {
        this.connection = connection;
    }

    StoreState read() {
        try {
            List<VersionRow> versions = connection.read(Query.READ_VERSIONS, Map.of()).stream()
                    .map(StoreNodes::version)
                    .toList();
            List<Value> history = connection.read(Query.READ_HISTORY, Map.of()).stream()
                    .map(row -> row.get("entry"))
                    .toList();
            boolean head = history.stream().anyMatch(StoreNodes::isHead);
            List<HistoryRow> entries = history.stream()
                    .filter(entry -> !isHead(entry))
                    .map(StoreNodes::row)
                    .toList();
            return new StoreState(
                    head || !versions.isEmpty() ? Presence.PRESENT : Presence.ABSENT,
                    versions,
                    head ? History.of(entries) : History.absent());
        } catch (ValueException | IllegalArgumentException e) {
            throw new DatastoreRefusedException(
                    connection.target()
                            + ": the nodes with the labels __GanderVersion and __GanderHistory hold something"
                            + " that this version of the program cannot read: " + e.getMessage(),
                    "Another program or a newer version has written them. Look at the nodes whose service and target are"
                            + " this target's.",
                    e);
        } catch (Neo4jException e) {
            throw connection.failures().of("read which migrations are applied", e);
        }
    }

    Optional<String> script(long id) {
        return connection.read(Query.READ_SCRIPT, Map.of("id", id)).stream()
                .map(row -> row.get("script"))
                .filter(script -> !script.isNull())
                .map(Value::asString)
                .findFirst();
    }

    private static boolean isHead(Value entry) {
        return entry.get("id").asLong() == 0;
    }

    private static VersionRow version(Record row) {
        Optional<LocalDateTime> applied =
                instant(row.get("tstamp")).map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        return new VersionRow(
                row.get("id").asLong(),
                row.get("version_id").asLong(),
                row.get("is_applied").asBoolean(),
                applied);
    }

    private static HistoryRow row(Value entry) {
        return entry.get("version_id").isNull() ? replaceable(entry) : migration(entry);
    }

    private static ReplaceableEntry replaceable(Value entry) {
        return new ReplaceableEntry(
                entry.get("id").asLong(),
                entry.get("name").asString(),
                direction(entry),
                checksum(entry),
                entry.get("statements_total").asInt(),
                entry.get("statements_done").asInt(),
                outcome(entry),
                startedAt(entry),
                instant(entry.get("finished_at")),
                number(entry.get("duration_ms")),
                entry.get("actor").asString(),
                entry.get("host").asString(),
                entry.get("tool_version").asString(),
                error(entry));
    }

    private static HistoryEntry migration(Value entry) {
        return new HistoryEntry(
                entry.get("id").asLong(),
                number(entry.get("version_row")),
                new Version(entry.get("version_id").asLong()),
                entry.get("name").asString(),
                direction(entry),
                checksum(entry),
                entry.get("statements_total").asInt(),
                entry.get("statements_done").asInt(),
                outcome(entry),
                startedAt(entry),
                instant(entry.get("finished_at")),
                number(entry.get("duration_ms")),
                entry.get("actor").asString(),
                entry.get("host").asString(),
                entry.get("tool_version").asString(),
                error(entry));
    }

    private static Direction direction(Value entry) {
        return Direction.valueOf(entry.get("direction").asString().toUpperCase(Locale.ROOT));
    }

    private static Checksum checksum(Value entry) {
        return new Checksum(
                entry.get("checksum_algorithm").asString(),
                entry.get("checksum").asString());
    }

    private static Outcome outcome(Value entry) {
        return Outcome.parse(entry.get("outcome").asString())
                .orElseThrow(() -> new IllegalArgumentException("unknown outcome " + entry.get("outcome")));
    }

    private static Instant startedAt(Value entry) {
        return instant(entry.get("started_at")).orElseThrow(() -> new IllegalArgumentException("no started_at"));
    }

    private static Optional<String> error(Value entry) {
        return entry.get("error").isNull()
                ? Optional.empty()
                : Optional.of(entry.get("error").asString());
    }

    private static Optional<Instant> instant(Value time) {
        return time.isNull()
                ? Optional.empty()
                : Optional.of(time.asZonedDateTime().toInstant());
    }

    private static OptionalLong number(Value number) {
        return number.isNull() ? OptionalLong.empty() : OptionalLong.of(number.asLong());
    }
}
