package dev.aul.language.catalog;

/**
 * A view, procedure, function or trigger: its text is what it is.
 *
 * @param text the whole CREATE batch
 * @param parent object id of a trigger's table, else 0
 * @param sha256 of the text, lower-case hexadecimal
 */
public record ModuleSchema(
        int objectId,
        Kind kind,
        String database,
        String schema,
        String name,
        String text,
        String sha256,
        int parent,
        boolean disabled,
        boolean quotedIdentifier,
        boolean ansiNulls) {

    public enum Kind {
        VIEW,
        PROCEDURE,
        SCALAR_FUNCTION,
        INLINE_FUNCTION,
        TABLE_FUNCTION,
        TRIGGER
    }

    public String qualifiedName() {
        return database + "." + schema + "." + name;
    }
}
