package dev.aul.language.functions;

import dev.aul.language.errors.FunctionMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.TypeMessage;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The system functions that stand in FROM, computed in Java. */
public final class TableFunctions {
    private static final Set<String> NAMES =
            Set.of("STRING_SPLIT", "OPENJSON", "OPENJSON WITH", "GENERATE_SERIES", "NODES", "FN_LISTEXTENDEDPROPERTY");

    /** Rows of one GENERATE_SERIES; more would not fit in memory. */
    private static final int MAX_SERIES = 10_000_000;

    private TableFunctions() {}

    public static boolean exists(String name) {
        return NAMES.contains(name);
    }

    /**
     * The rows of a call.
     *
     * @param name as {@code Rel.Source.Function} has it
     * @param columns the types of the columns of the rows
     * @param arguments in their order, converted; OPENJSON WITH has path and AS JSON of each column behind text and path
     */
    public static List<@Nullable Object[]> rows(
            String name, List<SqlType> columns, @Nullable Object[] arguments, EvalContext context) {
        return switch (name) {
            case "STRING_SPLIT" -> split(columns, arguments);
            case "OPENJSON" -> openJson(arguments);
            case "OPENJSON WITH" -> openJsonWith(columns, arguments, context);
            case "GENERATE_SERIES" -> series(columns.getFirst(), arguments);
            case "NODES" -> XmlFunctions.nodes(arguments);
            case "FN_LISTEXTENDEDPROPERTY" -> List.of();
            default -> throw new IllegalArgumentException("no table function " + name);
        };
    }

    private static List<@Nullable Object[]> split(List<SqlType> columns, @Nullable Object[] arguments) {
        if (!(arguments[1] instanceof String separator) || separator.length() != 1) {
            throw ValueMessage.SPLIT_SEPARATOR.exception("separator", "nchar(1)/nvarchar(1)");
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (!(arguments[0] instanceof String text)) {
            return rows;
        }
        boolean numbered = columns.size() > 1;
        char folded = SearchFunctions.fold(separator.charAt(0));
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SearchFunctions.fold(text.charAt(i)) == folded) {
                String part = text.substring(from, i);
                rows.add(numbered ? new Object[] {part, rows.size() + 1L} : new Object[] {part});
                from = i + 1;
            }
        }
        return rows;
    }

    /** The value that OPENJSON opens; null when there is none in lax mode. */
    private static @Nullable Json opened(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String document)) {
            return null;
        }
        JsonPath path = JsonPath.parse(arguments[1] instanceof String given ? given : "$");
        Json found = path.find(JsonReader.read(document));
        if (found == null && path.strict()) {
            throw ValueMessage.JSON_PROPERTY_MISSING.exception();
        }
        if (found != null && found.isScalar() && path.strict()) {
            throw FunctionMessage.JSON_NOT_OPENABLE.exception();
        }
        return found;
    }

    private static List<@Nullable Object[]> openJson(@Nullable Object[] arguments) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Json found = opened(arguments);
        if (found instanceof Json.Array array) {
            for (Json item : array.items()) {
                rows.add(row(Integer.toString(rows.size()), item, (String) arguments[0]));
            }
        } else if (found instanceof Json.Object object) {
            for (Json.Member member : object.members()) {
                rows.add(row(member.name(), member.value(), (String) arguments[0]));
            }
        }
        return rows;
    }

    private static @Nullable Object[] row(String key, Json value, String document) {
        return new Object[] {key, value instanceof Json.Null ? null : value.in(document), value.typeNumber()};
    }

    private static List<@Nullable Object[]> openJsonWith(
            List<SqlType> columns, @Nullable Object[] arguments, EvalContext context) {
        Json found = opened(arguments);
        if (found == null || found.isScalar()) {
            return List.of();
        }
        List<JsonPath> paths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            paths.add(JsonPath.parse(Rows.string(arguments, 2 + 2 * i)));
        }
        List<Json> items = found instanceof Json.Array array ? array.items() : List.of(found);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Json item : items) {
            @Nullable Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                boolean asJson = Boolean.TRUE.equals(arguments[3 + 2 * i]);
                String text = text(item, paths.get(i), asJson, Rows.string(arguments, 0));
                row[i] = typed(text, columns.get(i), context);
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable String text(Json item, JsonPath path, boolean asJson, String document) {
        Json value = path.find(item);
        if (value == null && path.strict()) {
            throw ValueMessage.JSON_PROPERTY_MISSING.exception();
        }
        if (value == null || value instanceof Json.Null) {
            return null;
        }
        if (value.isScalar() == asJson) {
            if (path.strict()) {
                throw (asJson ? FunctionMessage.JSON_NO_CONTAINER : FunctionMessage.JSON_NO_SCALAR).exception();
            }
            return null;
        }
        return value.in(document);
    }

    private static @Nullable Object typed(@Nullable String text, SqlType type, EvalContext context) {
        SessionOptions options = context.options();
        ConversionSettings settings =
                ConversionSettings.of(options.language(), options.dateFormat(), options.dateFirst());
        return Conversions.convert(text, Typings.NVARCHAR_MAX, type, settings);
    }

    private static List<@Nullable Object[]> series(SqlType type, @Nullable Object[] arguments) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (arguments[0] == null || arguments[1] == null) {
            return rows;
        }
        BigDecimal first = exact(arguments[0]);
        BigDecimal last = exact(arguments[1]);
        Object given = Rows.optional(arguments, 2);
        BigDecimal step = given != null ? exact(given) : BigDecimal.valueOf(first.compareTo(last) <= 0 ? 1 : -1);
        if (step.signum() == 0) {
            throw TypeMessage.ARGUMENT_VALUE.exception(0, 3, "generate_series");
        }
        for (BigDecimal value = first;
                Integer.signum(value.compareTo(last)) != step.signum();
                value = value.add(step)) {
            if (rows.size() == MAX_SERIES) {
                throw RunMessage.OUT_OF_MEMORY.exception("default");
            }
            rows.add(new Object[] {inType(value, type)});
        }
        return rows;
    }

    private static BigDecimal exact(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }

    private static Object inType(BigDecimal value, SqlType type) {
        return switch (type.kind()) {
            case BIGINT -> value.longValue();
            case TINYINT, SMALLINT, INT -> value.intValue();
            default -> value.setScale(type.kind() == TypeKind.MONEY ? 4 : type.scale());
        };
    }
}
