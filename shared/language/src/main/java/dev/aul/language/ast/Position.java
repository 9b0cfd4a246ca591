package dev.aul.language.ast;

/** Where something starts in its batch: 1-based line, 1-based column, and the range of its text as character offsets. */
public record Position(int line, int column, int start, int end) {
    public static final Position NONE = new Position(0, 0, 0, 0);
}
