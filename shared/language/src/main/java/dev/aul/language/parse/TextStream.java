package dev.aul.language.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A string as the lexer's input, counted in UTF-16 units, so that token offsets are string offsets. Single-threaded. */
final class TextStream implements CharStream {
    private final String text;
    private int at;

    TextStream(String text) {
        this.text = text;
    }

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }

    @Override
    public void consume() {
        if (at >= text.length()) {
            throw new IllegalStateException("read past the end of the text");
        }
        at++;
    }

    @Override
    public int LA(int offset) {
        int index = offset > 0 ? at + offset - 1 : at + offset;
        return offset == 0 ? 0 : index < 0 || index >= text.length() ? IntStream.EOF : text.charAt(index);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {
        // the whole text is in memory: nothing to let go
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return "batch";
    }
}
