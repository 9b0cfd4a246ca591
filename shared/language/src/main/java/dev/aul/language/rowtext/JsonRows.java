package dev.aul.language.rowtext;

import dev.aul.language.ast.Query.ForClause;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FOR JSON: an array of objects; PATH nests by the dots of column names. */
final class JsonRows implements RowText {
    private final List<Field> fields;
    private final boolean nested;
    private final boolean nulls;
    private final boolean bare;
    private final @Nullable String root;
    private final StringBuilder out = new StringBuilder();
    private boolean any;

    JsonRows(ForClause clause, List<Field> fields, boolean nested) {
        this.fields = fields;
        this.nested = nested;
        this.nulls = RowText.has(clause, "INCLUDE_NULL_VALUES");
        this.bare = RowText.has(clause, "WITHOUT_ARRAY_WRAPPER");
        this.root = RowText.text(clause, "ROOT", "root");
        fields.forEach(field -> requireName(field.column().name()));
    }

    private static void requireName(String name) {
        if (name.isEmpty()) {
            String text =
                    "Column expressions and data sources without names or aliases cannot be formatted as JSON text"
                            + " using FOR JSON clause. Add alias to the unnamed column or table.";
            throw new SqlException(new SqlError(13605, 16, 1, text, 0, null, SqlError.Fate.STATEMENT));
        }
    }

    @Override
    public void add(@Nullable Object[] row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            Field field = fields.get(i);
            if (row[i] != null || nulls) {
                String json = row[i] == null ? "null" : JsonValue.of(row[i], field);
                put(object, field.column().name(), json);
            }
        }
        if (any) {
            out.append(',');
        }
        any = true;
        write(object);
    }

    @SuppressWarnings("unchecked")
    private void put(Map<String, Object> object, String name, String json) {
        int dot = nested ? name.indexOf('.') : -1;
        if (dot < 0) {
            object.put(name, json);
        } else {
            Object inner = object.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
            if (inner instanceof Map<?, ?> map) {
                put((Map<String, Object>) map, name.substring(dot + 1), json);
            }
        }
    }

    private void write(Map<?, ?> object) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.append(first ? "\"" : ",\"")
                    .append(JsonText.escape(String.valueOf(entry.getKey())))
                    .append("\":");
            first = false;
            if (entry.getValue() instanceof Map<?, ?> inner) {
                write(inner);
            } else {
                out.append(entry.getValue());
            }
        }
        out.append('}');
    }

    @Override
    public @Nullable String result() {
        if (!any) {
            return null;
        }
        String rows = bare ? out.toString() : "[" + out + "]";
        return root == null ? rows : "{\"" + JsonText.escape(root) + "\":" + rows + "}";
    }
}
