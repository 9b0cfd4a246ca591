package dev.aul.standalone;

import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a reply for a person: tables, messages, row counts. */
final class ReplyPrinter {
    private static final int WIDEST = 60;

    private final PrintWriter out;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean failed;

    ReplyPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Whether an error was among what was printed. */
    boolean failed() {
        return failed;
    }

    void print(List<Token> tokens) {
        tokens.forEach(this::print);
        out.flush();
    }

    private void print(Token token) {
        switch (token) {
            case Token.ColMetadata metadata -> {
                columns.clear();
                rows.clear();
                columns.addAll(metadata.columns());
            }
            case Token.Row row ->
                rows.add(row.values().stream().map(ReplyPrinter::text).toList());
            case Token.InfoToken info -> out.println(info.message());
            case Token.ErrorToken error -> {
                failed = true;
                out.println("Msg %d, Level %d, State %d, %sLine %d%n%s"
                        .formatted(
                                error.number(),
                                error.severity(),
                                error.state(),
                                error.procedure().isEmpty() ? "" : "Procedure " + error.procedure() + ", ",
                                error.line(),
                                error.message()));
            }
            case Token.Done done -> done(done);
            case Token.LoginAck _,
                    Token.FeatureExtAck _,
                    Token.EnvChange _,
                    Token.NoMetadata _,
                    Token.Order _,
                    Token.Other _,
                    Token.ReturnStatus _,
                    Token.ReturnValue _ -> {}
        }
    }

    private void done(Token.Done done) {
        if (!columns.isEmpty()) {
            table();
            columns.clear();
            rows.clear();
        }
        if (done.has(Token.Done.COUNT)) {
            out.println("(%d %s affected)".formatted(done.count(), done.count() == 1 ? "row" : "rows"));
        }
    }

    private void table() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(1, columns.get(i).name().length());
            for (var row : rows) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
        line(columns.stream().map(Column::name).toList(), widths);
        var rule = new ArrayList<String>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        line(rule, widths);
        rows.forEach(row -> line(row, widths));
    }

    private void line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i))
                    .repeat(" ", Math.max(0, widths[i] - cells.get(i).length()) + 2);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean bit -> bit ? "1" : "0";
            case BigDecimal decimal -> decimal.toPlainString();
            case LocalDateTime time -> time.toString().replace('T', ' ');
            default -> value.toString();
        };
    }
}
