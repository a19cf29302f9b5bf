package dev.gander.migrate.schema;

import java.util.List;
import java.util.Optional;

/** How one object of an actual schema is not as expected. */
public sealed interface Difference {

    /** Which object. */
    ObjectName object();

    /** The stable word of JSON: {@code missing}, {@code unexpected} or {@code changed}. */
    String word();

    /**
     * What is not as expected, in the order of names: the details that differ, or all of an object that is missing or
     * unexpected as a whole.
     */
    List<DetailDifference> details();

    /**
     * A detail of an object on both sides; at least one side has it.
     *
     * @param name of the detail
     * @param expected its text, or empty when it is not expected
     * @param actual its text, or empty when it is not there
     */
    record DetailDifference(String name, Optional<String> expected, Optional<String> actual) {}

    /** An object is expected and is not there. */
    record Missing(SchemaObject expected) implements Difference {
        @Override
        public String word() {
            return "missing";
        }

        @Override
        public ObjectName object() {
            return expected.id();
        }

        @Override
        public List<DetailDifference> details() {
            return expected.details().stream()
                    .map(detail -> new DetailDifference(detail.name(), Optional.of(detail.text()), Optional.empty()))
                    .toList();
        }
    }

    /** An object is there that is not expected. */
    record Unexpected(SchemaObject actual) implements Difference {
        @Override
        public String word() {
            return "unexpected";
        }

        @Override
        public ObjectName object() {
            return actual.id();
        }

        @Override
        public List<DetailDifference> details() {
            return actual.details().stream()
                    .map(detail -> new DetailDifference(detail.name(), Optional.empty(), Optional.of(detail.text())))
                    .toList();
        }
    }

    /** An object is there and is another one than expected. */
    record Changed(ObjectName object, List<DetailDifference> details) implements Difference {
        public Changed {
            details = List.copyOf(details);
        }

        @Override
        public String word() {
            return "changed";
        }
    }
}
