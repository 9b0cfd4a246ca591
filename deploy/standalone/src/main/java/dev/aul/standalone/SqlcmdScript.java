package dev.aul.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sqlcmd understands beside T-SQL and GO: {@code :r FILE} puts a file in its place, {@code :setvar NAME "VALUE"} sets a
 * variable, {@code $(NAME)} is replaced by its value, or by the environment's.
 */
final class SqlcmdScript {
    private static final int DEEPEST = 32;
    private static final Pattern COMMAND = Pattern.compile("\\s*:(\\w+)\\s*(.*?)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Za-z_][\\w-]*)\\)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][\\w-]*)\\s*(?:\"(.*)\"|(\\S*))");

    private final Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final boolean substitutes;

    /**
     * @param given the variables of {@code -v}
     * @param substitutes whether {@code $(NAME)} has a meaning; {@code -x} says no
     */
    SqlcmdScript(Map<String, String> given, boolean substitutes) {
        this.substitutes = substitutes;
        variables.putAll(System.getenv());
        variables.putAll(given);
    }

    /**
     * The T-SQL of a text, with all commands carried out.
     *
     * @param folder where the files of {@code :r} are looked for
     */
    String expand(String text, Path folder) throws IOException {
        var out = new StringBuilder(text.length());
        expand(text, folder, 1, out);
        return out.toString();
    }

    private void expand(String text, Path folder, int depth, StringBuilder out) throws IOException {
        for (var line : text.split("\n", -1)) {
            var command = COMMAND.matcher(line);
            if (command.matches()) {
                run(command.group(1).toLowerCase(Locale.ROOT), substitute(command.group(2)), folder, depth, out);
            } else {
                out.append(substitute(line));
            }
            out.append('\n');
        }
        out.setLength(out.length() - 1);
    }

    private void run(String command, String argument, Path folder, int depth, StringBuilder out) throws IOException {
        switch (command) {
            case "r" -> {
                if (depth == DEEPEST) {
                    throw new Failure("more than " + DEEPEST + " files include each other with :r");
                }
                var file = folder.resolve(unquoted(argument));
                var inside = file.toAbsolutePath().getParent();
                expand(ScriptText.read(file), inside == null ? folder : inside, depth + 1, out);
            }
            case "setvar" -> {
                var assignment = ASSIGNMENT.matcher(argument);
                if (!assignment.matches()) {
                    throw new Failure(":setvar needs NAME \"VALUE\", not '" + argument + "'");
                }
                variables.put(
                        assignment.group(1), assignment.group(2) == null ? assignment.group(3) : assignment.group(2));
            }
            default -> throw new Failure("the command :" + command + " is not supported; :r and :setvar are");
        }
    }

    private String substitute(String line) {
        return substitutes && line.contains("$(")
                ? VARIABLE.matcher(line).replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1))))
                : line;
    }

    private String value(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new Failure(
                    "'%s' scripting variable not defined; give it with -v %s=..., or use -x".formatted(name, name));
        }
        return value;
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
