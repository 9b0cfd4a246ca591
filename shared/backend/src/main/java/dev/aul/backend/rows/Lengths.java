package dev.aul.backend.rows;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import java.util.Arrays;

/** Strings and binary values in the length of their column: too long is 2628 unless only blanks or zeros are lost. */
final class Lengths {
    private Lengths() {}

    static Object fit(Object value, ColumnSchema column, TableSchema table, EvalContext context) {
        SqlType type = column.type();
        if (type.isMax() || type.length() == 0) {
            return value;
        }
        return switch (value) {
            case String text -> text(text, column, table, context);
            case Bytes bytes -> bytes(bytes, column, table, context);
            default -> value;
        };
    }

    private static String text(String text, ColumnSchema column, TableSchema table, EvalContext context) {
        int length = column.type().length();
        boolean fixed = column.type().kind() == TypeKind.CHAR || column.type().kind() == TypeKind.NCHAR;
        if (text.length() <= length) {
            return fixed && text.length() < length ? text + " ".repeat(length - text.length()) : text;
        }
        String cut = text.substring(0, length);
        if (!text.substring(length).isBlank() && context.options().ansiWarnings()) {
            throw RowErrors.truncated(table, column, cut);
        }
        return cut;
    }

    private static Bytes bytes(Bytes bytes, ColumnSchema column, TableSchema table, EvalContext context) {
        int length = column.type().length();
        if (bytes.length() <= length) {
            boolean fixed = column.type().kind() == TypeKind.BINARY;
            return fixed && bytes.length() < length ? new Bytes(Arrays.copyOf(bytes.array(), length)) : bytes;
        }
        Bytes cut = new Bytes(Arrays.copyOf(bytes.array(), length));
        for (int i = length; i < bytes.length(); i++) {
            if (bytes.array()[i] != 0 && context.options().ansiWarnings()) {
                throw RowErrors.truncated(table, column, cut.toString());
            }
        }
        return cut;
    }
}
