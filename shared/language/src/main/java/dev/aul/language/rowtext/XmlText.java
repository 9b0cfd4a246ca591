package dev.aul.language.rowtext;

/** Escapes text for XML as FOR XML does. */
final class XmlText {
    private XmlText() {}

    static String content(String text) {
        return escape(text, false);
    }

    static String attribute(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean attribute) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#x0D;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#x0A;" : "\n");
                case '\t' -> out.append(attribute ? "&#x09;" : "\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("&#x%02X;", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
