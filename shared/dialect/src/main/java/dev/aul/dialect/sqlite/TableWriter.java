package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that Java makes from arguments, and text that Java makes from rows. */
final class TableWriter {
    private final SqliteWriter writer;

    TableWriter(SqliteWriter writer) {
        this.writer = writer;
    }

    String function(Rel.Source.Function source) {
        return table(source.name(), writer.statement().compiler().rows(source), source.arguments(), source.columns());
    }

    /** The session that runs the statement runs the function too. */
    String userFunction(Rel.Source.UserFunction source) {
        String name = source.qualifiedName();
        SqlType table = SqlType.of(TypeKind.TABLE);
        Evaluation rows = (context, _, row) -> context.callUserFunction(name, Arrays.asList(row), table);
        return table(name, rows, source.arguments(), source.columns());
    }

    private String table(String name, Evaluation rows, List<Expr> arguments, List<Rel.OutColumn> columns) {
        int program = writer.statement()
                .add(new Program.Table(
                        rows,
                        arguments.stream().map(Expr::type).toList(),
                        columns.stream().map(Rel.OutColumn::type).toList(),
                        new Program.Part.Rows(name, arguments)));
        return "json_each("
                + writer.statement()
                        .call("_table", list(program, arguments.stream().map(writer::value))) + ")";
    }

    private static String list(int program, Stream<String> arguments) {
        return Stream.concat(Stream.of(Integer.toString(program)), arguments).collect(Collectors.joining(", "));
    }

    String forText(Expr.ForText text) {
        List<Rel.OutColumn> columns = text.query().columns();
        int program = writer.statement()
                .add(new Program.Fold(
                        writer.statement().compiler().text(text.clause(), text.query()),
                        columns.stream().map(Rel.OutColumn::type).toList(),
                        text.type(),
                        new Program.Part.Of(text)));
        String alias = writer.scope().freshAlias();
        String query = writer.query(text.query(), null);
        Stream<String> cells = IntStream.range(0, columns.size()).mapToObj(i -> alias + ".c" + i);
        return "(SELECT " + writer.statement().call("_agg", list(program, cells)) + " FROM (" + query + ") AS " + alias
                + ")";
    }
}
