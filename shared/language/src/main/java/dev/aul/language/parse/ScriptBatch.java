package dev.aul.language.parse;

/**
 * One batch of a script.
 *
 * @param firstLine the line of the script its text starts at, 1-based
 * @param count how often to run it, the number after GO
 */
public record ScriptBatch(String text, int firstLine, int count) {}
