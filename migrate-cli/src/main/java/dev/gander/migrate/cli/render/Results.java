package dev.gander.migrate.cli.render;

import java.util.List;

/** Takes the results of one call. Each call has one kind of result, and at most one failure. */
public interface Results {

    /**
     * A run begins.
     *
     * @param command the run's command, such as {@code up}
     */
    RunResults runs(String command);

    /** How targets stand, those that are migrated and those that are declared. */
    void statuses(List<TargetStanding> standings, List<DeclaredStanding> declared);

    /** Which version targets have. */
    void versions(List<TargetStanding> standings);

    /** What a run would do. */
    void plans(List<TargetPlan> plans);

    /** In which order targets are migrated, and why. */
    void order(List<TargetOrder> order);

    /** What a run would do, as a script. */
    void scripts(List<TargetPlan> plans);

    /** What was found in folders of migrations. */
    void judgements(List<TargetFiles> files);

    /** The schemas of targets. */
    void snapshots(List<TargetSnapshot> snapshots);

    /** What trying files has shown, with what failed meanwhile. */
    void verifications(List<TargetVerification> verifications);

    /** How stores are not as expected, with what failed meanwhile. */
    void drifts(List<TargetDrift> drifts);

    /** The attempts on record. */
    void histories(List<TargetHistory> histories);

    /** Whether targets are as far as they must be. */
    void gates(List<Gate> gates);

    /** The statements that prepare stores. */
    void preparations(List<Preparation> preparations);

    /** The variables that targets read. */
    void variables(List<TargetVariables> targets);

    /** Files that were written. */
    void written(List<WrittenFile> files);

    /** What came of a command that the program's main has added. */
    void added(AddedResult result);

    /** Why the call came to nothing. */
    void failure(RuntimeException failure);
}
