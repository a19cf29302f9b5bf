package dev.gander.migrate.verify;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.schema.Difference;
import java.util.List;

/** Something that a verification has found. */
public sealed interface Finding {

    /** The file that is to be mended. */
    Origin file();

    /** The stable word of JSON, such as {@code down-differs}. */
    String word();

    /** A sentence that says what is wrong, without the differences. */
    String sentence();

    /** What is not as it should be, object by object; empty when that is not the point. */
    default List<Difference> differences() {
        return List.of();
    }

    /** A down leaves something else than its up has found. */
    record DownDiffers(Origin file, List<Difference> differences) implements Finding {
        public DownDiffers {
            differences = List.copyOf(differences);
        }

        @Override
        public String word() {
            return "down-differs";
        }

        @Override
        public String sentence() {
            return "its Down does not bring back what its Up has found";
        }
    }

    /** The second way up leads to something else than the first. */
    record UpDiffers(Origin file, List<Difference> differences) implements Finding {
        public UpDiffers {
            differences = List.copyOf(differences);
        }

        @Override
        public String word() {
            return "up-differs";
        }

        @Override
        public String sentence() {
            return "applied again after its Down, it makes something else than at first";
        }
    }

    /** The second way up ends here, where the first one went on. */
    record UpFails(Origin file, String reason) implements Finding {
        @Override
        public String word() {
            return "up-fails";
        }

        @Override
        public String sentence() {
            return "applied again after its Down, it fails: " + reason;
        }
    }

    /** A migration says nothing about its way back, and does not say why. */
    record NoDown(Origin file) implements Finding {
        @Override
        public String word() {
            return "no-down";
        }

        @Override
        public String sentence() {
            return "it has no Down: write one, or say why by '+gander waive missing-down <reason>'";
        }
    }

    /** From an older state, the same files lead to another schema than from nothing. */
    record WaysDiffer(Origin file, List<Difference> differences) implements Finding {
        public WaysDiffer {
            differences = List.copyOf(differences);
        }

        @Override
        public String word() {
            return "ways-differ";
        }

        @Override
        public String sentence() {
            return "what the older files made and the newer ones, up to this, make of it, is not what all files make from"
                    + " nothing";
        }
    }

    /** A file of those that run everywhere needs one that does not. */
    record FlagOffFails(Origin file, String reason) implements Finding {
        @Override
        public String word() {
            return "flag-off-fails";
        }

        @Override
        public String sentence() {
            return "where no flag is on, it fails: " + reason;
        }

        @Override
        public List<Difference> differences() {
            return List.of();
        }
    }

    /** A file under a flag cannot come behind the files that run everywhere. */
    record FlagLaterFails(Origin file, String reason) implements Finding {
        @Override
        public String word() {
            return "flag-later-fails";
        }

        @Override
        public String sentence() {
            return "where its flag is turned on after all other files, it fails: " + reason;
        }

        @Override
        public List<Difference> differences() {
            return List.of();
        }
    }

    /** Flags that are turned on later lead to another schema than those that are on from the beginning. */
    record FlagLaterDiffers(Origin file, List<Difference> differences) implements Finding {
        public FlagLaterDiffers {
            differences = List.copyOf(differences);
        }

        @Override
        public String word() {
            return "flag-later-differs";
        }

        @Override
        public String sentence() {
            return "where flags are turned on after all other files, the files up to this make something else than where"
                    + " they are on from the beginning";
        }
    }
}
