package dev.aul.language.errors;

import dev.aul.language.errors.SqlError.Fate;

/**
 * A row of the error table: one number with one text, state and fate. The rows are enums, one per subject. Arguments
 * fill the places {@code {0}}, {@code {1}}, ... of the template. Immutable.
 */
public interface Message {
    /** @param template the text with {@code {0}}, {@code {1}}, ... where arguments go */
    record Row(int number, int severity, int state, Fate fate, String template) {}

    Row row();

    default int number() {
        return row().number();
    }

    default Fate fate() {
        return row().fate();
    }

    /** The text with the arguments in their places. */
    default String text(Object... arguments) {
        String template = row().template();
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            out.append(template, from, open);
            int index = template.charAt(open + 1) - '0';
            out.append(arguments[index]);
            from = open + 3;
        }
        return out.append(template, from, template.length()).toString();
    }

    /** The error without a line; the statement that fails adds it. */
    default SqlError error(Object... arguments) {
        Row row = row();
        return new SqlError(row.number(), row.severity(), row.state(), text(arguments), 0, null, row.fate());
    }

    /** The error, ready to be thrown. */
    default SqlException exception(Object... arguments) {
        return new SqlException(error(arguments));
    }
}
