package dev.gander.migrate.model;

/**
 * What a {@code requires} line asks: a version of another target.
 *
 * @param target the other target
 * @param version what it must have applied
 */
public record Requirement(TargetName target, Version version) {
    @Override
    public String toString() {
        return target + "@" + version;
    }
}
