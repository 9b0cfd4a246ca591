package dev.aul.tds.request;

import dev.aul.tds.ProtocolException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The procedures that an RPC may name by number. They may also be called by their names. */
public enum SystemProcedure {
    SP_CURSOR(1),
    SP_CURSOROPEN(2),
    SP_CURSORPREPARE(3),
    SP_CURSOREXECUTE(4),
    SP_CURSORPREPEXEC(5),
    SP_CURSORUNPREPARE(6),
    SP_CURSORFETCH(7),
    SP_CURSOROPTION(8),
    SP_CURSORCLOSE(9),
    SP_EXECUTESQL(10),
    SP_PREPARE(11),
    SP_EXECUTE(12),
    SP_PREPEXEC(13),
    SP_PREPEXECRPC(14),
    SP_UNPREPARE(15);

    private static final SystemProcedure[] VALUES = values();
    private final int id;
    private final String sqlName;

    SystemProcedure(int id) {
        this.id = id;
        this.sqlName = name().toLowerCase(Locale.ROOT);
    }

    public int id() {
        return id;
    }

    public String sqlName() {
        return sqlName;
    }

    static SystemProcedure of(int id) {
        if (id < 1 || id > VALUES.length) {
            throw new ProtocolException("there is no system procedure with the number " + id);
        }
        return VALUES[id - 1];
    }

    /** The procedure of a bare name, whatever its case; null for every other name. */
    public static @Nullable SystemProcedure named(String name) {
        for (SystemProcedure procedure : VALUES) {
            if (procedure.sqlName.equalsIgnoreCase(name)) {
                return procedure;
            }
        }
        return null;
    }
}
