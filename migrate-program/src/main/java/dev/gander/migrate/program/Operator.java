package dev.gander.migrate.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who runs a call, for the history.
 *
 * @param account the name of the account
 * @param host the name of the machine
 */
public record Operator(String account, String host) {

    private static final String UNKNOWN = "unknown";

    /** The account and the machine of this process. */
    public static Operator ofProcess() {
        return new Operator(System.getProperty("user.name", UNKNOWN), hostName());
    }

    /** The kernel's word first: asking the JDK may ask a name server, which takes its time. */
    private static String hostName() {
        try {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            return name.isEmpty() ? hostNameByNetwork() : name;
        } catch (IOException noSuchFile) {
            return hostNameByNetwork();
        }
    }

    private static String hostNameByNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return UNKNOWN;
        }
    }
}
