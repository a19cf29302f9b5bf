package dev.gander.migrate.arch.schema;

import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Strings put together by {@code invokedynamic}, as compilers since Java 9 do unless they are told otherwise. */
final class Concatenation {

    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private Concatenation() {}

    static boolean is(InvokeDynamicInsnNode call) {
        return call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
    }

    /** What may come out, one text per way of putting in what may go in. */
    static Set<Text> of(InvokeDynamicInsnNode call, List<BasicValue> arguments) {
        int argument = 0;
        int constant = 1;
        int line = TextInterpreter.lineOf(call);
        Set<Text> texts = Set.of(Text.EMPTY);
        StringTokenizer parts = new StringTokenizer(recipe(call), "" + ARGUMENT + CONSTANT, true);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            Set<Text> added = Set.of(new Text(part, line));
            if (part.charAt(0) == ARGUMENT) {
                added = arguments.get(argument++) instanceof TextValue text ? text.texts() : Set.of(Text.UNKNOWN);
            } else if (part.charAt(0) == CONSTANT) {
                added = Set.of(new Text(String.valueOf(call.bsmArgs[constant++]), line));
            }
            texts = Text.join(texts, added);
        }
        return texts;
    }

    /** {@code makeConcat}, the one without a recipe, puts its arguments one behind the other. */
    private static String recipe(InvokeDynamicInsnNode call) {
        return call.bsmArgs.length > 0
                ? (String) call.bsmArgs[0]
                : String.valueOf(ARGUMENT).repeat(Type.getArgumentCount(call.desc));
    }
}
