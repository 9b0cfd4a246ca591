package dev.aul.executor.interpreter;

import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.messages.frames.Frame;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TEXTSIZE: cuts long values that SELECT sends. */
final class LongTexts {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final List<Frame.Column> columns;
    private final int bytes;
    private final boolean needed;

    LongTexts(List<Frame.Column> columns, int textSize) {
        this.columns = columns;
        this.bytes = textSize;
        this.needed = textSize >= 0 && textSize != UNLIMITED && columns.stream().anyMatch(LongTexts::isLong);
    }

    void cut(@Nullable Object[] row) {
        if (!needed) {
            return;
        }
        for (int i = 0; i < row.length; i++) {
            if (isLong(columns.get(i))) {
                row[i] = cut(row[i], columns.get(i).type().kind().isUnicode() ? bytes / 2 : bytes);
            }
        }
    }

    private static @Nullable Object cut(@Nullable Object value, int length) {
        return switch (value) {
            case String text when text.length() > length -> text.substring(0, length);
            case Bytes binary when binary.length() > length -> new Bytes(Arrays.copyOf(binary.array(), length));
            case null, default -> value;
        };
    }

    private static boolean isLong(Frame.Column column) {
        TypeKind kind = column.type().kind();
        return column.type().isMax() || kind == TypeKind.TEXT || kind == TypeKind.NTEXT || kind == TypeKind.IMAGE;
    }
}
