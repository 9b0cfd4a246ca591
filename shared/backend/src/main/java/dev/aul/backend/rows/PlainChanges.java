package dev.aul.backend.rows;

import dev.aul.dialect.scan.PlainValues;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.SqlException;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.TypeKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes that depend on nothing but variables: their rows are known before anything is asked of the server, and what the
 * table wants of them is decided here or by the server's own keys.
 */
public final class PlainChanges {
    /** A name with a schema before it: only functions of users have one, in a table's own texts. */
    private static final Pattern QUALIFIED = Pattern.compile("[\\p{L}_\\])]\\s*\\.\\s*[\\p{L}_\\[]");

    private static final Pattern SEQUENCE = Pattern.compile("(?i)next\\s+value");

    private PlainChanges() {}

    /** Whether an INSERT reads nothing, and its table refers to no other. */
    public static boolean isPlain(Change.Insert insert) {
        TableSchema table = insert.target();
        if (table.kind() != TableKind.USER
                || insert.output() != null
                || insert.top() != null
                || !table.foreignKeys().isEmpty()
                || !ownTexts(table)) {
            return false;
        }
        List<List<Expr>> rows = insert.source() == null ? List.of() : InsertPlan.constantRows(insert.source());
        return rows != null && rows.stream().flatMap(List::stream).allMatch(PlainValues::isPlain);
    }

    /** Defaults, checks and computed columns that call no function of a user's. */
    private static boolean ownTexts(TableSchema table) {
        return table.checks().stream().allMatch(check -> isOwn(check.condition()))
                && table.columns().stream().allMatch(column -> isOwn(column.defaultText()) && isOwn(column.computed()));
    }

    private static boolean isOwn(@Nullable String text) {
        return text == null
                || (!QUALIFIED.matcher(text).find() && !SEQUENCE.matcher(text).find());
    }

    /** Whether these columns can be assigned on the server: no key, check or computed column looks at them. */
    public static boolean isPlain(TableSchema table, List<Integer> ordinals) {
        return table.kind() == TableKind.USER
                && table.checks().isEmpty()
                && table.columns().stream()
                        .allMatch(column ->
                                column.computed() == null && column.type().kind() != TypeKind.ROWVERSION)
                && table.foreignKeys().stream()
                        .flatMap(key -> key.columns().stream())
                        .noneMatch(name -> ordinals.contains(table.ordinal(name)))
                && TableKeys.uniques(table).stream()
                        .flatMap(index -> index.columns().stream())
                        .noneMatch(column -> ordinals.contains(table.ordinal(column.name())));
    }

    /** A value to assign: its string is as long as it was before the column cuts it. */
    public static Evaluation compile(Expr value) {
        return Evaluator.compile(Widening.of(value));
    }

    /** A value as its column holds it. Throws SqlException when the column does not take it. */
    public static @Nullable Object fit(
            @Nullable Object value, ColumnSchema column, TableSchema table, EvalContext context) throws SqlException {
        if (value == null) {
            if (!column.nullable()) {
                throw RowErrors.nullValue(table, column, "UPDATE");
            }
            return null;
        }
        return Lengths.fit(value, column, table, context);
    }
}
