package dev.gander.migrate.interop;

import java.util.List;

/**
 * A file and what both tools say of it.
 *
 * @param text of the file
 * @param ours our verdict
 * @param codes of all our problems, warnings too
 * @param theirs goose's verdict
 */
record JudgedCase(String text, Verdict ours, List<String> codes, Verdict theirs) {

    /** Both take it and count the same statements, or both refuse it. */
    boolean isAgreed() {
        return ours instanceof Verdict.Refused ? theirs instanceof Verdict.Refused : ours.equals(theirs);
    }

    /** Whether only we take it. */
    boolean isOursAlone() {
        return ours instanceof Verdict.Accepted && theirs instanceof Verdict.Refused;
    }

    /** Whether only goose takes it. */
    boolean isTheirsAlone() {
        return ours instanceof Verdict.Refused && theirs instanceof Verdict.Accepted;
    }

    /** What the tool that refuses it says. */
    String refusal() {
        return ours instanceof Verdict.Refused refused
                ? refused.message()
                : theirs instanceof Verdict.Refused refused ? refused.message() : "";
    }

    @Override
    public String toString() {
        return "\n----\n" + text.replace("\r", "\\r").replace("\u00a0", "\\u00a0") + "\n---- ours: " + ours + " "
                + codes + "\n---- goose's: " + theirs;
    }
}
