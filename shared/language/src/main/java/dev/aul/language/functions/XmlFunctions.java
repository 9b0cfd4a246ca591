package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;

import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of xml: {@code XML.VALUE}, {@code XML.QUERY}, {@code XML.EXIST}, and the rows of {@code nodes()}. */
final class XmlFunctions {
    private XmlFunctions() {}

    static List<ScalarFunction> rows() {
        SqlType path = Typings.NVARCHAR_MAX;
        return List.of(
                strict("XML.VALUE", 3, 3, XmlFunctions::valueTyping, XmlFunctions::value),
                strict(
                        "XML.QUERY",
                        2,
                        2,
                        Typings.fixed(SqlType.XML, SqlType.XML, path),
                        (_, a, _) -> XmlPath.query(string(a, 0), string(a, 1))),
                strict("XML.EXIST", 2, 2, Typings.fixed(SqlType.BIT, SqlType.XML, path), (_, a, _) -> !XmlPath.select(
                                string(a, 0), string(a, 1))
                        .isEmpty()));
    }

    static List<@Nullable Object[]> nodes(@Nullable Object[] arguments) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (arguments[0] instanceof String xml && arguments[1] instanceof String path) {
            for (String node : XmlPath.serialised(xml, path)) {
                rows.add(new Object[] {node});
            }
        }
        return rows;
    }

    /** The third argument is a literal that names the type. */
    private static Signature valueTyping(List<Argument> arguments) {
        Argument named = arguments.get(2);
        if (!named.literal() || !(named.value() instanceof String name)) {
            throw Typings.refused(named.type(), 3, "value");
        }
        SqlType type = TypeText.parse(name);
        return new Signature(List.of(SqlType.XML, Typings.NVARCHAR_MAX, Typings.NVARCHAR_MAX), type);
    }

    private static @Nullable Object value(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        List<String> found = XmlPath.select(string(arguments, 0), string(arguments, 1));
        SessionOptions options = context.options();
        return found.isEmpty()
                ? null
                : Conversions.convert(
                        found.getFirst(),
                        Typings.NVARCHAR_MAX,
                        signature.type(),
                        ConversionSettings.of(options.language(), options.dateFormat(), options.dateFirst()));
    }
}
