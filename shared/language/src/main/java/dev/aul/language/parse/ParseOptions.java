package dev.aul.language.parse;

/**
 * How a text is read.
 *
 * @param quotedIdentifier whether {@code "x"} is a name (SET QUOTED_IDENTIFIER ON) or a string; the text may change it
 * @param firstLine the number of the text's first line
 */
public record ParseOptions(boolean quotedIdentifier, int firstLine) {
    public static final ParseOptions DEFAULT = new ParseOptions(true, 1);
}
