package dev.aul.tds.client;

import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.Token.Done;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The reply to one request: its tokens in order, and the usual views of them. */
public record Response(List<Token> tokens) {

    /** Rows and the columns they have. */
    public record ResultSet(List<Column> columns, List<List<@Nullable Object>> rows) {}

    private <T extends Token> List<T> all(Class<T> type) {
        return tokens.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<Token.ErrorToken> errors() {
        return all(Token.ErrorToken.class);
    }

    public List<Token.InfoToken> infos() {
        return all(Token.InfoToken.class);
    }

    public List<ResultSet> resultSets() {
        List<ResultSet> sets = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.ColMetadata(List<Column> columns)) {
                sets.add(new ResultSet(columns, new ArrayList<>()));
            } else if (token instanceof Token.Row(List<@Nullable Object> values)) {
                sets.getLast().rows().add(values);
            }
        }
        return sets;
    }

    /** The row counts told, in order. */
    public List<Long> rowCounts() {
        return all(Done.class).stream()
                .filter(done -> done.has(Done.COUNT))
                .map(Done::count)
                .toList();
    }

    /** The return code of the last procedure. */
    public OptionalInt returnStatus() {
        return all(Token.ReturnStatus.class).stream()
                .mapToInt(Token.ReturnStatus::value)
                .reduce((first, second) -> second);
    }

    /** Output values by parameter name. */
    public Map<String, @Nullable Object> outputs() {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        all(Token.ReturnValue.class).forEach(value -> outputs.put(value.name(), value.value()));
        return outputs;
    }

    /** True when the server confirms a cancellation. */
    public boolean isCancelled() {
        return all(Done.class).stream().anyMatch(done -> done.has(Done.ATTENTION));
    }
}
