package dev.gander.migrate.error;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Requirement;
import java.util.Optional;

/**
 * Something that a file requires and that is not there.
 *
 * @param origin the file
 * @param needed what it asks for, such as {@code extract/postgres@3} or {@code table domain_configs}
 * @param found what is there instead, half a sentence
 * @param advice what to do about it, a sentence
 * @param target the required target and version; empty when a foreign object is meant
 */
public record UnmetRequirement(
        Origin origin, String needed, String found, String advice, Optional<Requirement> target) {

    @Override
    public String toString() {
        return origin + " requires " + needed + ": " + found;
    }
}
