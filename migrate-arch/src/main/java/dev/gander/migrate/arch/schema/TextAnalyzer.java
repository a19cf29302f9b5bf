package dev.gander.migrate.arch.schema;

import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Follows strings through a method on every way that it can go. */
final class TextAnalyzer extends Analyzer<BasicValue> {

    TextAnalyzer() {
        super(new TextInterpreter());
    }

    @Override
    protected Frame<BasicValue> newFrame(int locals, int stack) {
        return new TextFrame(locals, stack);
    }

    @Override
    protected Frame<BasicValue> newFrame(Frame<? extends BasicValue> frame) {
        return new TextFrame((TextFrame) frame);
    }
}
