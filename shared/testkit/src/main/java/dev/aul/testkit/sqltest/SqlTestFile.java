package dev.aul.testkit.sqltest;

import dev.aul.testkit.sqltest.SqlTest.Expectation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a {@code .sqltest} file. Lines that begin with {@code --#} are its directives:
 *
 * <pre>
 * --# setup                  a batch to run before each test that follows
 * --# autocommit             the tests that follow are not rolled back
 * --# test TITLE             begins a test; its T-SQL follows
 * --# columns a int, b       a result set: names and, if wanted, types
 * --# row 1 | text | NULL    its next row
 * --# message TEXT           an informational message
 * --# error 547 16 0 line 3: TEXT
 * --# count 1                a row count without rows
 * </pre>
 */
public final class SqlTestFile {
    private static final String MARK = "--#";

    private final List<SqlTest> tests = new ArrayList<>();
    private final List<String> setup = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private List<Expectation> expectations = new ArrayList<>();
    private boolean autocommit;
    private boolean inSetup;
    private String title = "";
    private int titleLine;

    private SqlTestFile() {}

    /** @throws IllegalArgumentException with the line, for a directive that means nothing */
    public static List<SqlTest> parse(String text) {
        var file = new SqlTestFile();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            file.read(lines.get(i), i + 1);
        }
        file.endSection();
        return List.copyOf(file.tests);
    }

    private void read(String line, int number) {
        if (!line.startsWith(MARK)) {
            sql.append(line).append('\n');
            return;
        }
        var directive = line.substring(MARK.length()).strip();
        var word = directive.split("\\s", 2)[0];
        var rest = directive.substring(word.length()).strip();
        switch (word) {
            case "setup" -> {
                endSection();
                inSetup = true;
            }
            case "autocommit" -> {
                endSection();
                autocommit = true;
            }
            case "test" -> {
                endSection();
                title = rest;
                titleLine = number;
            }
            case "columns" -> expectations.add(new Expectation.ResultSet(number, columns(rest), new ArrayList<>()));
            case "row" -> row(rest, number);
            case "message" -> expectations.add(new Expectation.Message(number, rest));
            case "error" -> expectations.add(new Expectation.Failure(number, rest));
            case "count" -> expectations.add(new Expectation.Count(number, Long.parseLong(rest)));
            default -> throw new IllegalArgumentException("line " + number + ": unknown directive '" + word + "'");
        }
    }

    private void row(String rest, int number) {
        if (expectations.isEmpty() || !(expectations.getLast() instanceof Expectation.ResultSet set)) {
            throw new IllegalArgumentException("line " + number + ": a row without its columns");
        }
        set.rows().add(Arrays.stream(rest.split("\\|", -1)).map(String::strip).toList());
    }

    /** Commas inside a type's parentheses do not separate. */
    private static List<String> columns(String text) {
        return Arrays.stream(text.split(",(?![^(]*\\))")).map(String::strip).toList();
    }

    private void endSection() {
        var text = sql.toString().strip();
        sql.setLength(0);
        if (inSetup && !text.isEmpty()) {
            setup.add(text);
        } else if (!title.isEmpty()) {
            tests.add(new SqlTest(title, titleLine, autocommit, List.copyOf(setup), text, List.copyOf(expectations)));
        }
        inSetup = false;
        title = "";
        expectations = new ArrayList<>();
    }
}
