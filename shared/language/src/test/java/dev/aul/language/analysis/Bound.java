package dev.aul.language.analysis;

import dev.aul.language.errors.SqlException;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/** Binds texts over {@link Shop}. */
final class Bound {
    private Bound() {}

    static Routine batch(String text) {
        return Analyzer.batch(
                SqlParser.parse(text, ParseOptions.DEFAULT), Shop.open().scope());
    }

    /** The last step of a batch. */
    static Step last(String text) {
        return batch(text).steps().getLast();
    }

    /** The columns of a query: {@code name type} and a question mark when nullable. */
    static String columns(String query) {
        List<OutColumn> columns = ((Step.Select) last(query)).query().columns();
        return columns.stream()
                .map(column -> (column.name() + " " + column.type() + (column.nullable() ? "?" : "")).strip())
                .collect(Collectors.joining(", "));
    }

    /** {@code number@line} of the error that a batch fails with. */
    static String error(String text) {
        SqlException e = Assertions.assertThrows(SqlException.class, () -> batch(text), text);
        return e.error().number() + "@" + e.error().line();
    }
}
