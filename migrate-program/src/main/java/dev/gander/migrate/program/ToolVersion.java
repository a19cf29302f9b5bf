package dev.gander.migrate.program;

/** The version of Gander, from the manifest of its jar. */
public final class ToolVersion {

    private static final String UNPACKAGED = "development";

    private ToolVersion() {}

    /** Such as {@code gander 1.4.0}; histories keep it. */
    public static String text() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return "gander " + (version == null ? UNPACKAGED : version);
    }
}
