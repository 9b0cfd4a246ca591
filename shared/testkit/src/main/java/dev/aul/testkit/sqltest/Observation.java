package dev.aul.testkit.sqltest;

import dev.aul.tds.token.Token;
import dev.aul.testkit.sqltest.SqlTest.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a server answered, told in the words of the expectations. */
final class Observation {
    private static final int FIRST_DML = 0xC2;

    private final List<Expectation> seen = new ArrayList<>();
    private Expectation.@Nullable ResultSet open;

    private Observation() {}

    static List<Expectation> of(List<Token> tokens) {
        var observation = new Observation();
        tokens.forEach(observation::add);
        return observation.seen;
    }

    private void add(Token token) {
        switch (token) {
            case Token.ColMetadata metadata -> {
                open = new Expectation.ResultSet(
                        0,
                        metadata.columns().stream()
                                .map(column -> (column.name() + " " + column.type()).strip())
                                .toList(),
                        new ArrayList<>());
                seen.add(open);
            }
            case Token.Row row ->
                Objects.requireNonNull(open)
                        .rows()
                        .add(row.values().stream().map(Observation::text).toList());
            case Token.InfoToken info -> seen.add(new Expectation.Message(0, info.message()));
            case Token.ErrorToken error ->
                seen.add(new Expectation.Failure(
                        0,
                        "%d %d %d line %d: %s"
                                .formatted(
                                        error.number(),
                                        error.severity(),
                                        error.state(),
                                        error.line(),
                                        error.message())));
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
        if (open == null && done.has(Token.Done.COUNT) && done.command() >= FIRST_DML) {
            seen.add(new Expectation.Count(0, done.count()));
        }
        open = null;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean bit -> bit ? "1" : "0";
            case java.math.BigDecimal decimal -> decimal.toPlainString();
            case java.time.LocalDateTime time -> time.toString().replace('T', ' ');
            default -> value.toString().strip();
        };
    }
}
