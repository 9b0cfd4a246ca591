package dev.aul.standalone;

import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a reply for a person: tables, messages, row counts. Rows are held back until their columns' widths are known, a
 * thousand at most; later ones keep those widths.
 */
final class ReplyPrinter {
    private static final int WIDEST = 60;
    private static final int HELD = 1_000;

    private final PrintWriter out;
    private final ReplyFormat format;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> held = new ArrayList<>();
    private int[] widths = {};
    private long printed;
    private boolean failed;

    ReplyPrinter(PrintWriter out, ReplyFormat format) {
        this.out = out;
        this.format = format;
    }

    /** Whether an error was among what was printed. */
    boolean failed() {
        return failed;
    }

    void print(Token token) {
        switch (token) {
            case Token.ColMetadata metadata -> {
                columns.clear();
                columns.addAll(metadata.columns());
                widths = new int[0];
                printed = 0;
            }
            case Token.Row row ->
                row(row.values().stream().map(ReplyPrinter::text).toList());
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

    private void row(List<String> cells) {
        if (widths.length > 0) {
            line(cells);
        } else if (held.add(cells) && held.size() == HELD) {
            release();
        }
    }

    private void done(Token.Done done) {
        if (!columns.isEmpty()) {
            release();
            columns.clear();
        }
        if (done.has(Token.Done.COUNT)) {
            out.println("(%d %s affected)".formatted(done.count(), done.count() == 1 ? "row" : "rows"));
        }
        out.flush();
    }

    private void release() {
        if (widths.length == 0) {
            measure();
            if (format.headEvery == 0) {
                head();
            }
        }
        held.forEach(this::line);
        held.clear();
    }

    private void measure() {
        widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(1, columns.get(i).name().length());
            for (var row : held) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
    }

    private void head() {
        write(columns.stream().map(Column::name).toList());
        var rule = new ArrayList<String>();
        for (int i = 0; i < widths.length; i++) {
            rule.add("-"
                    .repeat(format.trimmed ? Math.max(1, columns.get(i).name().length()) : widths[i]));
        }
        write(rule);
    }

    private void line(List<String> cells) {
        if (format.headEvery > 0 && printed % format.headEvery == 0) {
            head();
        }
        printed++;
        write(cells);
    }

    private void write(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : format.separator).append(cells.get(i));
            if (!format.trimmed && i < cells.size() - 1) {
                line.repeat(" ", Math.max(0, widths[i] - cells.get(i).length()));
            }
        }
        out.println(line);
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
