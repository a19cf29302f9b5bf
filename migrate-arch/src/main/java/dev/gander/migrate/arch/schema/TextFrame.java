package dev.gander.migrate.arch.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** The values at one point of a method, and what each string builder and array holds by then. */
final class TextFrame extends Frame<BasicValue> {

    private final Map<AbstractInsnNode, Set<Text>> elements;
    private Map<AbstractInsnNode, Set<Text>> contents;

    /**
     * @param elements that any frame of the method has put into an array
     */
    TextFrame(int locals, int stack, Map<AbstractInsnNode, Set<Text>> elements) {
        super(locals, stack);
        this.elements = elements;
        contents = Map.of();
    }

    TextFrame(TextFrame other) {
        super(other);
        elements = other.elements;
        contents = other.contents;
    }

    @Override
    public Frame<BasicValue> init(Frame<? extends BasicValue> other) {
        contents = ((TextFrame) other).contents;
        return super.init(other);
    }

    @Override
    public boolean merge(Frame<? extends BasicValue> other, Interpreter<BasicValue> interpreter)
            throws AnalyzerException {
        boolean changed = super.merge(other, interpreter);
        for (Map.Entry<AbstractInsnNode, Set<Text>> added : ((TextFrame) other).contents.entrySet()) {
            Set<Text> before = contents.getOrDefault(added.getKey(), Set.of());
            Set<Text> after = Text.union(before, added.getValue());
            if (after != before) {
                put(added.getKey(), after);
                changed = true;
            }
        }
        return changed;
    }

    @Override
    public void execute(AbstractInsnNode instruction, Interpreter<BasicValue> interpreter) throws AnalyzerException {
        if (instruction instanceof MethodInsnNode call) {
            List<BasicValue> values = consumedBy(call);
            super.execute(instruction, interpreter);
            StringCalls.result(call, values, this).ifPresent(result -> {
                pop();
                push(result);
            });
        } else if (instruction instanceof InvokeDynamicInsnNode call && Concatenation.is(call)) {
            List<BasicValue> values = top(Type.getArgumentCount(call.desc));
            super.execute(instruction, interpreter);
            pop();
            push(new TextValue(Concatenation.of(call, values)));
        } else if (instruction.getOpcode() == Opcodes.AASTORE) {
            List<BasicValue> values = top(3);
            super.execute(instruction, interpreter);
            if (values.get(0) instanceof GrowingValue array) {
                Elements.add(this, array, values.get(2));
            }
        } else if (instruction.getOpcode() == Opcodes.AALOAD) {
            BasicValue array = top(2).get(0);
            super.execute(instruction, interpreter);
            if (array instanceof GrowingValue growing && !elementsOf(growing).isEmpty()) {
                pop();
                push(new TextValue(Text.union(Set.of(), elementsOf(growing))));
            }
        } else {
            super.execute(instruction, interpreter);
            if (instruction.getOpcode() == Opcodes.ANEWARRAY) {
                put(instruction, Set.of(Text.EMPTY));
            }
        }
    }

    /** What a call takes from the stack: the object first, then the arguments. */
    List<BasicValue> consumedBy(MethodInsnNode call) {
        return top(Type.getArgumentCount(call.desc) + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1));
    }

    /** The values on top of the stack, the lowest first. */
    List<BasicValue> top(int count) {
        List<BasicValue> values = new ArrayList<>(count);
        for (int index = getStackSize() - count; index < getStackSize(); index++) {
            values.add(getStack(index));
        }
        return values;
    }

    /** What a value may read as; a hole when that is not known. */
    Set<Text> textsOf(BasicValue value) {
        if (value instanceof TextValue text) {
            return text.texts();
        }
        return value instanceof GrowingValue growing ? contentOf(growing) : Set.of(Text.UNKNOWN);
    }

    Set<Text> contentOf(GrowingValue value) {
        return contents.getOrDefault(value.origin(), Set.of(Text.UNKNOWN));
    }

    /** Each string that is put into an array anywhere in the method, on its own. */
    Set<Text> elementsOf(GrowingValue array) {
        return elements.computeIfAbsent(array.origin(), origin -> new LinkedHashSet<>());
    }

    void put(GrowingValue value, Set<Text> content) {
        put(value.origin(), content);
    }

    private void put(AbstractInsnNode origin, Set<Text> content) {
        Map<AbstractInsnNode, Set<Text>> changed = new HashMap<>(contents);
        changed.put(origin, content);
        contents = changed;
    }
}
