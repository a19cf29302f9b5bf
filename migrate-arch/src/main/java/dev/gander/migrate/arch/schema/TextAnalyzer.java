package dev.gander.migrate.arch.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Follows strings through a method on every way that it can go. */
final class TextAnalyzer extends Analyzer<BasicValue> {

    /** By the instruction that makes the array. Long arrays would need too much if each frame kept its own. */
    private final Map<AbstractInsnNode, Set<Text>> elements = new HashMap<>();

    TextAnalyzer() {
        super(new TextInterpreter());
    }

    @Override
    protected Frame<BasicValue> newFrame(int locals, int stack) {
        return new TextFrame(locals, stack, elements);
    }

    @Override
    protected Frame<BasicValue> newFrame(Frame<? extends BasicValue> frame) {
        return new TextFrame((TextFrame) frame);
    }
}
