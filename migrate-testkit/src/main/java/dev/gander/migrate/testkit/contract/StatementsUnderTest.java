package dev.gander.migrate.testkit.contract;

/**
 * The statements that a contract runs, in the store's own language.
 *
 * @param createFirst makes the table {@code first}, and fails when it is there
 * @param dropFirst removes the table {@code first}, and fails when it is not there
 * @param createSecond makes the table {@code second}, and fails when it is there
 * @param broken always fails
 * @param slow lasts much longer than a test, unless it is cancelled
 * @param changeSession changes a setting or makes an object that would last as long as the connection
 * @param requireFreshSession fails when that change is in force
 */
public record StatementsUnderTest(
        String createFirst,
        String dropFirst,
        String createSecond,
        String broken,
        String slow,
        String changeSession,
        String requireFreshSession) {}
