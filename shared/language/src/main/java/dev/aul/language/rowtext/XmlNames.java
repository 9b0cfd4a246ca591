package dev.aul.language.rowtext;

/** Column names as XML names: what XML does not allow there is written _xHHHH_. */
final class XmlNames {
    private XmlNames() {}

    static String encode(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetter(c) || c == '_' || c == ':';
            boolean inner = Character.isDigit(c) || c == '-' || c == '.';
            if (letter || (i > 0 && inner)) {
                out.append(c);
            } else {
                out.append(String.format("_x%04X_", (int) c));
            }
        }
        return out.toString();
    }
}
