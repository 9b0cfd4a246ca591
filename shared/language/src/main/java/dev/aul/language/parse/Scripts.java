package dev.aul.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a script at its GO lines, as the tools of SQL Server do; GO within a string or a comment is text. */
public final class Scripts {
    private static final Pattern GO =
            Pattern.compile("\\s*go(?:\\s+(\\d{1,9}))?\\s*;?\\s*(?:--.*)?", Pattern.CASE_INSENSITIVE);

    private final String script;
    private final List<ScriptBatch> batches = new ArrayList<>();
    private int start;
    private int startLine = 1;
    private int line = 1;
    /** What the text is inside of: a blank for nothing, {@code *} for comments, else the closing quote. */
    private char inside = ' ';

    private int comments;

    private Scripts(String script) {
        this.script = script;
    }

    /** The batches in their order; those without any text are left out. */
    public static List<ScriptBatch> split(String script) {
        return new Scripts(script).run();
    }

    private List<ScriptBatch> run() {
        int from = 0;
        while (from < script.length()) {
            int newLine = script.indexOf('\n', from);
            int end = newLine < 0 ? script.length() : newLine;
            Matcher go = GO.matcher(script).region(from, end);
            if (inside == ' ' && go.matches()) {
                add(from, go.group(1) == null ? 1 : Integer.parseInt(go.group(1)));
                start = Math.min(end + 1, script.length());
                startLine = line + 1;
            } else {
                follow(from, end);
            }
            line++;
            from = end + 1;
        }
        add(script.length(), 1);
        return batches;
    }

    private void add(int end, int count) {
        String text = script.substring(start, end);
        if (!text.isBlank()) {
            batches.add(new ScriptBatch(text, startLine, count));
        }
    }

    /** Reads one line, to know what the next one starts inside of. */
    private void follow(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = script.charAt(i);
            char next = i + 1 < end ? script.charAt(i + 1) : ' ';
            switch (inside) {
                case ' ' -> {
                    if (c == '-' && next == '-') {
                        return;
                    }
                    i += open(c, next);
                }
                case '*' -> i += comment(c, next);
                default -> {
                    if (c == inside) {
                        inside = ' ';
                    }
                }
            }
        }
    }

    private int open(char c, char next) {
        switch (c) {
            case '\'', '"' -> inside = c;
            case '[' -> inside = ']';
            case '/' -> {
                if (next == '*') {
                    inside = '*';
                    comments = 1;
                    return 1;
                }
            }
            default -> {}
        }
        return 0;
    }

    private int comment(char c, char next) {
        if (c == '*' && next == '/') {
            comments--;
            inside = comments == 0 ? ' ' : '*';
            return 1;
        }
        if (c == '/' && next == '*') {
            comments++;
            return 1;
        }
        return 0;
    }
}
