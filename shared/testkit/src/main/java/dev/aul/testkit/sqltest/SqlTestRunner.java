package dev.aul.testkit.sqltest;

import dev.aul.tds.token.Token;
import dev.aul.testkit.sqltest.SqlTest.Expectation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Runs tests over a connection. */
public final class SqlTestRunner {
    /** Sends a batch and returns the whole reply. */
    @FunctionalInterface
    public interface Connection {
        List<Token> batch(String text) throws IOException;
    }

    private SqlTestRunner() {}

    /** What differs from what was expected, told for a person; empty when the test passes. */
    public static Optional<String> run(SqlTest test, Connection connection) throws IOException {
        if (!test.autocommit()) {
            connection.batch("BEGIN TRANSACTION");
        }
        try {
            for (var setup : test.setup()) {
                var failure = Observation.of(connection.batch(setup)).stream()
                        .filter(Expectation.Failure.class::isInstance)
                        .findFirst();
                if (failure.isPresent()) {
                    return Optional.of("setup failed: " + show(failure.get()));
                }
            }
            return compare(test.expectations(), Observation.of(connection.batch(test.sql())));
        } finally {
            connection.batch("IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION");
        }
    }

    private static Optional<String> compare(List<Expectation> expected, List<Expectation> seen) {
        for (int i = 0; i < expected.size(); i++) {
            var wanted = expected.get(i);
            if (i == seen.size()) {
                return Optional.of(
                        "line %d: expected %s, but nothing more came".formatted(wanted.line(), show(wanted)));
            }
            if (!matches(wanted, seen.get(i))) {
                return Optional.of("line %d: expected %s%n    but got  %s"
                        .formatted(wanted.line(), show(wanted), show(seen.get(i))));
            }
        }
        return seen.size() > expected.size()
                ? Optional.of("unexpected " + show(seen.get(expected.size())))
                : Optional.empty();
    }

    private static boolean matches(Expectation wanted, Expectation seen) {
        return switch (wanted) {
            case Expectation.ResultSet set ->
                seen instanceof Expectation.ResultSet came
                        && columnsMatch(set.columns(), came.columns())
                        && set.rows().equals(came.rows());
            case Expectation.Message message ->
                seen instanceof Expectation.Message came && came.text().equals(message.text());
            case Expectation.Failure failure ->
                seen instanceof Expectation.Failure came && came.text().equals(failure.text());
            case Expectation.Count count -> seen instanceof Expectation.Count came && came.count() == count.count();
        };
    }

    private static boolean columnsMatch(List<String> wanted, List<String> came) {
        if (wanted.size() != came.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!came.get(i).equals(wanted.get(i)) && !came.get(i).startsWith(wanted.get(i) + " ")) {
                return false;
            }
        }
        return true;
    }

    private static String show(Expectation expectation) {
        return switch (expectation) {
            case Expectation.ResultSet set -> "columns %s rows %s".formatted(set.columns(), set.rows());
            case Expectation.Message message -> "message " + message.text();
            case Expectation.Failure failure -> "error " + failure.text();
            case Expectation.Count count -> "count " + count.count();
        };
    }
}
