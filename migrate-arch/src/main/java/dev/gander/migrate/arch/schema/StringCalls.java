package dev.gander.migrate.arch.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.BasicValue;

/** The calls of the JDK by which a string becomes another or part of another. */
final class StringCalls {

    /** What comes out reads as what goes in, as far as the beginning of a statement goes. */
    private static final Set<String> KEEPING =
            Set.of(("trim strip stripIndent stripLeading stripTrailing intern toString translateEscapes "
                            + "toLowerCase toUpperCase replace replaceAll replaceFirst indent")
                    .split(" "));

    private StringCalls() {}

    /** What such a call gives back. A builder of the frame grows by it. Empty when the call is none of these. */
    static Optional<BasicValue> result(MethodInsnNode call, List<BasicValue> values, TextFrame frame) {
        if (call.name.equals("<init>") && values.get(0) instanceof GrowingValue builder) {
            frame.put(
                    builder,
                    values.size() > 1 && values.get(1) instanceof TextValue text ? text.texts() : Set.of(Text.EMPTY));
            return Optional.empty();
        }
        if (!values.isEmpty() && values.get(0) instanceof GrowingValue builder && !builder.isArray()) {
            return ofBuilder(call, builder, values, frame);
        }
        return switch (call.owner) {
            case "java/lang/String" -> ofString(call, values, frame);
            case "java/util/Objects" -> call.name.startsWith("requireNonNull") ? text(values.get(0)) : Optional.empty();
            default -> call.name.equals("toString") && values.size() == 1 ? text(values.get(0)) : Optional.empty();
        };
    }

    /** Whether what such a call takes is found again in what it gives back, or in a builder. */
    static boolean follows(MethodInsnNode call, List<BasicValue> values, TextFrame frame) {
        boolean builder = !values.isEmpty() && values.get(0) instanceof GrowingValue growing && !growing.isArray();
        return builder || result(call, values, new TextFrame(frame)).isPresent();
    }

    private static Optional<BasicValue> ofBuilder(
            MethodInsnNode call, GrowingValue builder, List<BasicValue> values, TextFrame frame) {
        switch (call.name) {
            case "append" -> {
                Set<Text> added = character(call).map(Set::of).orElseGet(() -> frame.textsOf(values.get(1)));
                frame.put(builder, Text.join(frame.contentOf(builder), added));
                return Optional.of(builder);
            }
            case "insert" -> {
                frame.put(builder, Text.join(frame.textsOf(values.get(2)), frame.contentOf(builder)));
                return Optional.of(builder);
            }
            case "setLength" -> {
                frame.put(builder, Set.of(Text.EMPTY));
                return Optional.empty();
            }
            case "toString", "substring" -> {
                return Optional.of(new TextValue(frame.contentOf(builder)));
            }
            default -> {
                return call.desc.endsWith(")L" + call.owner + ";") ? Optional.of(builder) : Optional.empty();
            }
        }
    }

    /** A single character stands in the instruction before. */
    private static Optional<Text> character(MethodInsnNode call) {
        AbstractInsnNode before = call.getPrevious();
        boolean constant = call.desc.startsWith("(C)") && before instanceof IntInsnNode;
        return constant
                ? Optional.of(
                        new Text(String.valueOf((char) ((IntInsnNode) before).operand), TextInterpreter.lineOf(call)))
                : Optional.empty();
    }

    private static Optional<BasicValue> ofString(MethodInsnNode call, List<BasicValue> values, TextFrame frame) {
        BasicValue last = values.get(values.size() - 1);
        if (call.name.equals("concat")) {
            return Optional.of(new TextValue(Text.join(frame.textsOf(values.get(0)), frame.textsOf(last))));
        }
        if (call.name.equals("valueOf")) {
            return last instanceof GrowingValue ? Optional.of(new TextValue(frame.textsOf(last))) : text(last);
        }
        if (last instanceof GrowingValue array && array.isArray()) {
            BasicValue before = values.get(values.size() - 2);
            if (call.name.equals("format") || call.name.equals("formatted")) {
                return Optional.of(new TextValue(Elements.formatted(frame.textsOf(before), frame.contentOf(array))));
            }
            if (call.name.equals("join")) {
                String delimiter = frame.textsOf(before).iterator().next().content();
                return Optional.of(new TextValue(Elements.joined(frame.contentOf(array), delimiter)));
            }
        }
        boolean keeping = KEEPING.contains(call.name) && call.getOpcode() != Opcodes.INVOKESTATIC;
        return keeping ? text(values.get(0)) : Optional.empty();
    }

    private static Optional<BasicValue> text(BasicValue value) {
        return value instanceof TextValue ? Optional.of(value) : Optional.empty();
    }
}
