package dev.gander.migrate.arch.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The strings that a method lets go: as an argument, a result, a field or an element. A string that becomes part of another is not
 * among them, and neither is one that only people read or that is only compared with.
 */
final class MethodTexts {

    /** Following strings takes time, and few methods have a string with such a word. */
    private static final Pattern WORTH_FOLLOWING = Pattern.compile(
            "creat|alter|drop|truncat|rename|comment|call|import|gander|goose|ddl|schema|database|liquibase|flyway"
                    + "|migrat|\\.init|generation|indexes",
            Pattern.CASE_INSENSITIVE);

    private final Set<Text> used = new LinkedHashSet<>();

    private MethodTexts() {}

    /** Without a repetition, in the order of the code. */
    static List<Text> of(String owner, MethodNode method) {
        if (constants(method).stream()
                .noneMatch(text -> WORTH_FOLLOWING.matcher(text.content()).find())) {
            return List.of();
        }
        Frame<BasicValue>[] frames;
        try {
            frames = new TextAnalyzer().analyze(owner, method);
        } catch (AnalyzerException e) {
            // Byte code that no compiler makes: its strings are judged one by one.
            return constants(method);
        }
        MethodTexts texts = new MethodTexts();
        for (int index = 0; index < frames.length; index++) {
            // What cannot be reached has no frame.
            if (frames[index] instanceof TextFrame frame) {
                texts.read(method.instructions.get(index), frame);
            }
        }
        return List.copyOf(texts.used);
    }

    /** Every constant of the method, those of concatenations included. */
    static List<Text> constants(MethodNode method) {
        List<Text> constants = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text) {
                constants.add(new Text(text, TextInterpreter.lineOf(instruction)));
            } else if (instruction instanceof InvokeDynamicInsnNode call && Concatenation.is(call)) {
                for (Object part : call.bsmArgs) {
                    constants.add(new Text(String.valueOf(part), TextInterpreter.lineOf(instruction)));
                }
            }
        }
        return constants;
    }

    private void read(AbstractInsnNode instruction, TextFrame frame) {
        switch (instruction.getOpcode()) {
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.ARETURN ->
                use(frame.top(1).get(0), frame);
            case Opcodes.AASTORE -> {
                List<BasicValue> values = frame.top(3);
                if (!(values.get(0) instanceof GrowingValue)) {
                    use(values.get(2), frame);
                }
            }
            default -> {
                if (instruction instanceof MethodInsnNode call) {
                    readCall(call, frame);
                } else if (instruction instanceof InvokeDynamicInsnNode call && !Concatenation.is(call)) {
                    frame.top(Type.getArgumentCount(call.desc)).forEach(value -> use(value, frame));
                }
            }
        }
    }

    private void readCall(MethodInsnNode call, TextFrame frame) {
        List<BasicValue> values = frame.consumedBy(call);
        if (StringCalls.follows(call, values, frame)) {
            return;
        }
        for (int position = 0; position < values.size(); position++) {
            BasicValue value = values.get(position);
            if (TextInterpreter.isFollowed(value) && Use.of(call, position) == Use.ANYTHING) {
                List<BasicValue> rest = values.subList(position + 1, values.size());
                if (frame.textsOf(value).stream().noneMatch(text -> Settings.isName(text.content()))) {
                    use(value, frame);
                } else if (!rest.isEmpty()) {
                    useSetting(frame.textsOf(value), frame.textsOf(rest.get(0)));
                }
            }
        }
    }

    private void use(BasicValue value, TextFrame frame) {
        if (TextInterpreter.isFollowed(value)) {
            boolean array = value instanceof GrowingValue growing && growing.isArray();
            used.addAll(array ? frame.elementsOf((GrowingValue) value) : frame.textsOf(value));
        }
    }

    /** The name of a setting alone asks for it; with a value behind it the setting is made. */
    private void useSetting(Set<Text> names, Set<Text> values) {
        used.addAll(Text.join(Text.join(names, Set.of(new Text("=", 0))), values));
    }
}
