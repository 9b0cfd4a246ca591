package dev.aul.language.rowtext;

import dev.aul.language.ast.Query.ForClause;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FOR XML: an element per row; columns are attributes, elements, or what their path says. */
final class XmlRows implements RowText {
    /** How columns become XML. */
    enum Style {
        ATTRIBUTES,
        ELEMENTS,
        PATH
    }

    private static final int FLOAT_STYLE = 2;
    private static final int ISO_STYLE = 126;
    private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private final List<Field> fields;
    private final String element;
    private final Style style;
    private final boolean nil;
    private final @Nullable String root;
    private final StringBuilder out = new StringBuilder();
    private boolean any;

    XmlRows(ForClause clause, List<Field> fields, String element, Style style) {
        this.fields = fields;
        String named = RowText.text(clause, "ELEMENT", element);
        this.element = named == null ? element : named;
        this.style = style;
        this.nil = RowText.has(clause, "ELEMENTS XSINIL");
        this.root = RowText.text(clause, "ROOT", "root");
    }

    @Override
    public void add(@Nullable Object[] row) {
        any = true;
        StringBuilder attributes = new StringBuilder();
        StringBuilder content = new StringBuilder();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            Field field = fields.get(i);
            String name = field.column().name();
            boolean attribute = style == Style.ATTRIBUTES || (style == Style.PATH && name.startsWith("@"));
            if (attribute) {
                if (row[i] != null) {
                    String key = name.startsWith("@") ? name.substring(1) : name;
                    attributes.append(' ').append(XmlNames.encode(key)).append("=\"");
                    attributes.append(XmlText.attribute(text(row[i], field))).append('"');
                }
            } else {
                column(content, open, name, row[i], field);
            }
        }
        close(content, open, 0);
        element(attributes, content);
    }

    private void element(StringBuilder attributes, StringBuilder content) {
        if (element.isEmpty()) {
            out.append(content);
            return;
        }
        String name = XmlNames.encode(element);
        out.append('<').append(name).append(nil && root == null ? XSI : "").append(attributes);
        if (content.isEmpty()) {
            out.append("/>");
        } else {
            out.append('>').append(content).append("</").append(name).append('>');
        }
    }

    /** A path a/b/c opens elements; neighbours with the same beginning share them. */
    private void column(StringBuilder content, List<String> open, String name, @Nullable Object value, Field field) {
        if (value == null && !nil) {
            return;
        }
        List<String> path = new ArrayList<>(style == Style.PATH ? List.of(name.split("/")) : List.of(name));
        String last = path.getLast();
        boolean inline = last.isEmpty()
                || last.equals("*")
                || last.equals("text()")
                || last.equals("node()")
                || last.equals("data()");
        List<String> parents = inline ? path.subList(0, path.size() - 1) : path;
        int shared = 0;
        int most = inline ? parents.size() : parents.size() - 1;
        while (shared < open.size() && shared < most && open.get(shared).equals(parents.get(shared))) {
            shared++;
        }
        close(content, open, shared);
        for (String part : parents.subList(shared, parents.size())) {
            content.append('<').append(XmlNames.encode(part)).append(value == null ? " xsi:nil=\"true\">" : ">");
            open.add(part);
        }
        if (value != null) {
            String text = text(value, field);
            content.append(field.column().type().kind() == TypeKind.XML ? text : XmlText.content(text));
        }
        close(content, open, most);
    }

    private static void close(StringBuilder content, List<String> open, int keep) {
        while (open.size() > keep) {
            content.append("</").append(XmlNames.encode(open.removeLast())).append('>');
        }
    }

    private static String text(Object value, Field field) {
        return switch (value) {
            case String text -> text;
            case Boolean bit -> bit ? "1" : "0";
            case Bytes bytes -> Base64.getEncoder().encodeToString(bytes.array());
            case Double _, Float _ -> JsonValue.text(value, field.column().type(), FLOAT_STYLE);
            default -> JsonValue.text(value, field.column().type(), ISO_STYLE);
        };
    }

    @Override
    public @Nullable String result() {
        if (!any) {
            return null;
        }
        if (root == null) {
            return out.toString();
        }
        String name = XmlNames.encode(root);
        return "<" + name + (nil ? XSI : "") + ">" + out + "</" + name + ">";
    }
}
