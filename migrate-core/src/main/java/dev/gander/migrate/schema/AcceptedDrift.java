package dev.gander.migrate.schema;

import dev.gander.migrate.error.InvalidDeclarationException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Differences that are known and agreed on for a time, as they are kept beside the migrations in {@code accepted-drift}.
 *
 * <p>One line for each, and comments behind {@code #}:
 *
 * <pre>
 * # object          what of it (optional)   until       because
 * accept table public.dba_audit             until 2027-03-31 because the audit of the DBAs moves to its own schema
 * accept table public.orders: index idx_*   until 2027-01-15 because a hot fix for INC-4711, migration 0012 follows
 * </pre>
 *
 * <p>{@code *} in a name stands for any characters. A line holds up to and including its day, in UTC.
 *
 * @param acceptances in the order of the file
 */
public record AcceptedDrift(List<Acceptance> acceptances) {

    /** The name of the file beside the migrations. */
    public static final String FILE_NAME = "accepted-drift";

    /** Nothing is accepted. */
    public static final AcceptedDrift NONE = new AcceptedDrift(List.of());

    private static final Pattern LINE =
            Pattern.compile("accept\\s+([a-z][a-z0-9*-]*)\\s+(.+?)\\s+until\\s+(\\S+)\\s+because\\s+(\\S.*)");
    private static final String DETAIL = ": ";

    public AcceptedDrift {
        acceptances = List.copyOf(acceptances);
    }

    /**
     * Reads the text of such a file.
     *
     * @param place what to call the file in messages
     * @throws InvalidDeclarationException when a line is not understood; all of them are named
     */
    public static AcceptedDrift parse(String place, String text) {
        List<Acceptance> acceptances = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                acceptances.add(acceptance(index + 1, line));
            } catch (IllegalArgumentException malformed) {
                problems.add(place + ":" + (index + 1) + ": " + malformed.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidDeclarationException(place, problems);
        }
        return new AcceptedDrift(acceptances);
    }

    private static Acceptance acceptance(int number, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "write 'accept <kind> <name>[: <detail>] until <yyyy-mm-dd> because <reason>'");
        }
        String name = matcher.group(2);
        int colon = name.indexOf(DETAIL);
        return new Acceptance(
                number,
                matcher.group(1),
                colon < 0 ? name : name.substring(0, colon),
                colon < 0
                        ? Optional.empty()
                        : Optional.of(name.substring(colon + DETAIL.length()).strip()),
                date(matcher.group(3)),
                matcher.group(4));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no day: write it as 2027-03-31", e);
        }
    }
}
