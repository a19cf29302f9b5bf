package dev.gander.migrate.arch.schema;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** What becomes of a string that a method hands to a call. */
enum Use {
    /** It is looked for or compared with, as by a program that reads statements. */
    COMPARED,
    /** People read it: logs, exceptions, the console. */
    MESSAGE,
    /** Anything else: it may reach a store. */
    ANYTHING;

    private static final Set<String> LOGS =
            Set.of(("org/slf4j/ java/util/logging/ java/lang/System$Logger org/apache/logging/log4j/ "
                            + "org/apache/commons/logging/ org/jboss/logging/ com/google/common/flogger/ "
                            + "java/io/PrintStream java/io/Console")
                    .split(" "));

    private static final Set<String> COMPARING =
            Set.of(("contains containsKey containsValue equals equalsIgnoreCase startsWith endsWith matches "
                            + "indexOf get getOrDefault")
                    .split(" "));

    /** Their last argument is what the exception says. */
    private static final Set<String> CHECKING =
            Set.of("requireNonNull", "checkNotNull", "checkArgument", "checkState", "notNull", "hasText", "isTrue");

    /**
     * @param position of the string among what the call takes, the object included
     */
    static Use of(MethodInsnNode call, int position) {
        if (call.owner.equals("java/lang/String")
                || call.owner.startsWith("java/util/regex/")
                || COMPARING.contains(call.name)) {
            return COMPARED;
        }
        boolean thrown = call.name.equals("<init>") && isThrowable(call.owner);
        if (thrown || LOGS.stream().anyMatch(call.owner::startsWith)) {
            return MESSAGE;
        }
        boolean check = call.getOpcode() == Opcodes.INVOKESTATIC && CHECKING.contains(call.name) && position > 0;
        return check ? MESSAGE : ANYTHING;
    }

    /** By the name alone: the class need not be on the class path. */
    private static boolean isThrowable(String internalName) {
        return internalName.endsWith("Exception")
                || internalName.endsWith("Error")
                || internalName.endsWith("Throwable")
                || internalName.endsWith("Failure");
    }
}
