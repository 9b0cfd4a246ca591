package dev.aul.testkit.sqltest;

import java.util.List;

/**
 * One test of a {@code .sqltest} file: a batch and what it must answer, in order.
 *
 * @param line of its {@code --# test}
 * @param autocommit it runs as it stands; otherwise in a transaction that is rolled back after it
 * @param setup batches that run before it
 */
public record SqlTest(
        String title, int line, boolean autocommit, List<String> setup, String sql, List<Expectation> expectations) {

    /** Something that the server must say. */
    public sealed interface Expectation {
        int line();

        /** {@code Name type, Name type}; a type may be left out. Its rows follow. */
        record ResultSet(int line, List<String> columns, List<List<String>> rows) implements Expectation {}

        record Message(int line, String text) implements Expectation {}

        /** {@code number severity state line n: text}. */
        record Failure(int line, String text) implements Expectation {}

        record Count(int line, long count) implements Expectation {}
    }
}
