package dev.aul.executor.cursors;

import java.util.List;

/** What a declaration's options say. {@code updatable} counts only for WHERE CURRENT OF. */
public record CursorKind(boolean local, boolean scroll, boolean dynamic, boolean readOnly) {
    /** Reads the words of DECLARE CURSOR, upper case. */
    public static CursorKind of(List<String> options, boolean variable) {
        boolean copied = options.contains("STATIC") || options.contains("INSENSITIVE");
        boolean keyset = options.contains("KEYSET");
        boolean named = copied || keyset || options.contains("FAST_FORWARD");
        boolean scrollByKind = (copied && !options.contains("INSENSITIVE")) || keyset || options.contains("DYNAMIC");
        boolean scroll = options.contains("SCROLL") || (scrollByKind && !options.contains("FORWARD_ONLY"));
        // SCROLL alone asks for nothing that a dynamic cursor alone could give: it is a keyset.
        boolean dynamic = options.contains("DYNAMIC") || (!named && !scroll);
        return new CursorKind(
                variable || options.contains("LOCAL"),
                scroll,
                dynamic,
                copied || options.contains("FAST_FORWARD") || options.contains("READ_ONLY"));
    }
}
