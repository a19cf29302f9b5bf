package dev.gander.migrate.model;

/**
 * What a {@code requires} line asks: another target at a version or above.
 *
 * @param target the other target
 * @param version the least version it must have applied
 */
public record Requirement(TargetName target, Version version) {
    @Override
    public String toString() {
        return target + "@" + version;
    }
}
