package dev.gander.migrate.testkit.server;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.testkit.TargetMigrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a store is to hold when its test begins. Immutable.
 *
 * @param places where the migrations are, in the order in which they run; those of the test's own target come last
 * @param before what others have made before any migration runs
 * @param on the flags under which all of them run
 * @param upTo how far the test's own target is migrated; empty for all of it
 * @param emptied tables whose rows, written by migrations, are removed
 * @param fixtures what is put into the migrated store
 */
record Recipe(
        List<MigrationPlace> places,
        List<Fixture> before,
        Flags on,
        Optional<Version> upTo,
        List<String> emptied,
        List<Tagged> fixtures) {

    private static final Pattern TABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)?");
    private static final Pattern MEMORY =
            Pattern.compile("(.*\\.)?(goose_(db_version|lock)|gander_|__Gander).*", Pattern.CASE_INSENSITIVE);

    /** A fixture, and the tag of the tests that want it; without a tag, all do. */
    record Tagged(Optional<String> tag, Fixture fixture) {}

    Recipe {
        places = List.copyOf(places);
        before = List.copyOf(before);
        emptied = List.copyOf(emptied);
        fixtures = List.copyOf(fixtures);
        emptied.forEach(Recipe::check);
    }

    static Recipe of(MigrationPlace place) {
        return new Recipe(List.of(place), List.of(), Flags.NONE, Optional.empty(), List.of(), List.of());
    }

    private static void check(String table) {
        if (MEMORY.matcher(table).matches()) {
            throw new IllegalArgumentException(
                    table + " remembers which migrations were applied: a store that has forgotten it would lie");
        }
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("'" + table + "' is not the plain name of a table");
        }
    }

    MigrationPlace own() {
        return places.get(places.size() - 1);
    }

    Recipe from(MigrationPlace place) {
        List<MigrationPlace> all = new ArrayList<>(places.subList(0, places.size() - 1));
        all.add(place);
        return new Recipe(all, before, on, upTo, emptied, fixtures);
    }

    Recipe after(MigrationPlace place) {
        List<MigrationPlace> all = new ArrayList<>(places);
        all.add(places.size() - 1, place);
        return new Recipe(all, before, on, upTo, emptied, fixtures);
    }

    Recipe before(Fixture fixture) {
        return new Recipe(places, with(before, fixture), on, upTo, emptied, fixtures);
    }

    Recipe under(Flags flags) {
        return new Recipe(places, before, flags, upTo, emptied, fixtures);
    }

    Recipe upTo(Version version) {
        return new Recipe(places, before, on, Optional.of(version), emptied, fixtures);
    }

    Recipe emptied(List<String> tables) {
        return new Recipe(
                places,
                before,
                on,
                upTo,
                Stream.concat(emptied.stream(), tables.stream()).toList(),
                fixtures);
    }

    Recipe with(Tagged fixture) {
        return new Recipe(places, before, on, upTo, emptied, with(fixtures, fixture));
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    /** What a test with these tags gets. */
    Recipe of(Set<String> tags) {
        return new Recipe(
                places,
                before,
                on,
                upTo,
                emptied,
                fixtures.stream()
                        .filter(each -> each.tag().map(tags::contains).orElse(true))
                        .toList());
    }

    /** The same for the same files, versions and fixtures. Reads every file. */
    String fingerprint() {
        List<String> lines = new ArrayList<>();
        for (MigrationPlace place : places) {
            TargetMigrations read = place.read();
            lines.add("target " + read.target());
            for (Migration migration : read.set().migrations()) {
                lines.add(migration.origin() + " " + migration.checksum().value());
            }
            for (Replaceable replaceable : read.set().replaceables()) {
                lines.add(replaceable.origin() + " " + replaceable.checksum().value());
            }
        }
        lines.add("flags " + on);
        lines.add("up to " + upTo);
        before.forEach(fixture -> lines.add("before " + fixture));
        emptied.forEach(table -> lines.add("emptied " + table));
        fixtures.forEach(fixture -> lines.add("with " + fixture.fixture()));
        return FilesFingerprint.of(lines).sha256();
    }

    /** The engine over the test's own target. */
    Migrator migrator(DatastoreFactory datastores, String url) {
        return own().read().migrator(datastores, url, on);
    }

    /** Makes an empty store what it is to be. */
    void carryOut(DatastoreFactory datastores, String url, RawStore raw) {
        before.forEach(raw::run);
        for (MigrationPlace place : places) {
            Migrator migrator = place.read().migrator(datastores, url, on);
            migrator.up(
                    place == own() ? upTo.map(Destination::upTo).orElse(Destination.latest()) : Destination.latest());
        }
        emptied.forEach(raw::empty);
        fixtures.forEach(tagged -> raw.run(tagged.fixture()));
    }
}
