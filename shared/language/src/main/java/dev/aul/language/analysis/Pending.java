package dev.aul.language.analysis;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.errors.ObjectMessage;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tables that a batch makes, drops or alters: what they look like is known only when the later statements run. */
final class Pending {
    private final Set<String> created = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private boolean everything;
    private Use use = Use.NONE;

    /**
     * What the statement that was bound last looked up.
     *
     * @param tables any table or view
     * @param temporary a temp table
     * @param changed one that an earlier statement alters
     */
    record Use(boolean tables, boolean temporary, boolean changed) {
        static final Use NONE = new Use(false, false, false);
    }

    /** CREATE TABLE or SELECT INTO; the second of one temporary table is 2714. */
    void create(ObjectName name, Position position) {
        if (!created.add(key(name)) && name.name().startsWith("#")) {
            throw Lines.error(position, ObjectMessage.OBJECT_MADE_TWICE, name.name());
        }
        replaced.add(key(name));
    }

    /** Another table may have the name from here on. */
    void replace(ObjectName name) {
        replaced.add(key(name));
    }

    /** Another database: no name means what it did. */
    void replaceAll() {
        everything = true;
    }

    /** ALTER TABLE: names are checked against what there is, but bound again. */
    void change(ObjectName name) {
        changed.add(key(name));
    }

    boolean isReplaced(ObjectName name) {
        return everything || replaced.contains(key(name));
    }

    /** Notes the use of a table or view. */
    void use(ObjectName name) {
        use = new Use(
                true, use.temporary() || name.name().startsWith("#"), use.changed() || changed.contains(key(name)));
    }

    /** What was used since the last call. */
    Use takeUse() {
        Use result = use;
        use = Use.NONE;
        return result;
    }

    /** By the last part: a name with and one without its schema are most often one table, and waiting does no harm. */
    private static String key(ObjectName name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
