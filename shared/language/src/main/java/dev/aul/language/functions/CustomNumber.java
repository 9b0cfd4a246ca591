package dev.aul.language.functions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One number by a custom .NET format: {@code 0 # . , % ‰ E+0}, quoted text, up to three sections. */
final class CustomNumber {
    /** A piece of a section: a digit place, the point, or text as it is. */
    private record Token(Kind kind, String text) {}

    private enum Kind {
        DIGIT,
        POINT,
        TEXT,
        EXPONENT
    }

    private final List<Token> tokens = new ArrayList<>();
    private int integerPlaces;
    private int fractionPlaces;
    private int scaleBy;
    private boolean grouped;
    private int firstZero = Integer.MAX_VALUE;
    private int lastZero = -1;
    private boolean exponent;

    private CustomNumber(String section) {
        parse(section);
    }

    static String format(BigDecimal value, String format, NumberSigns signs) {
        List<String> sections = sections(format);
        boolean own =
                value.signum() < 0 && sections.size() > 1 && !sections.get(1).isEmpty();
        boolean zero =
                value.signum() == 0 && sections.size() > 2 && !sections.get(2).isEmpty();
        CustomNumber section = new CustomNumber(sections.get(zero ? 2 : own ? 1 : 0));
        String text = section.write(value.abs(), signs);
        boolean minus = value.signum() < 0 && !own && section.rounded(value).signum() != 0;
        return minus ? "-" + text : text;
    }

    /** Parts at semicolons outside quotes. */
    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\\' && i + 1 < format.length()) {
                section.append(c).append(format.charAt(++i));
            } else if (c == ';' && quote == 0) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                quote = quote == 0 && (c == '\'' || c == '"') ? c : c == quote ? 0 : quote;
                section.append(c);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    private void parse(String section) {
        boolean fraction = false;
        int commas = 0;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            if (c == '0' || c == '#') {
                grouped |= commas > 0 && !fraction && integerPlaces > 0;
                commas = 0;
                place(c, fraction);
            } else if (c == ',' && !fraction) {
                commas++;
            } else if (c == '.' && !fraction) {
                scaleBy -= 3 * commas;
                commas = 0;
                fraction = true;
                tokens.add(new Token(Kind.POINT, "."));
            } else if (c != '.' && c != ',') {
                i = other(section, i);
            }
        }
        scaleBy -= integerPlaces > 0 ? 3 * commas : 0;
    }

    private void place(char c, boolean fraction) {
        if (fraction) {
            lastZero = c == '0' ? fractionPlaces : lastZero;
            fractionPlaces++;
        } else {
            firstZero = c == '0' ? Math.min(firstZero, integerPlaces) : firstZero;
            integerPlaces++;
        }
        tokens.add(new Token(Kind.DIGIT, fraction ? "f" : "i"));
    }

    /** Text, quoted or not, percent signs, an exponent; returns the index of the last character taken. */
    private int other(String section, int at) {
        char c = section.charAt(at);
        if (c == '\\' && at + 1 < section.length()) {
            tokens.add(new Token(Kind.TEXT, section.substring(at + 1, at + 2)));
            return at + 1;
        }
        if (c == '\'' || c == '"') {
            int end = section.indexOf(c, at + 1);
            int stop = end < 0 ? section.length() : end;
            tokens.add(new Token(Kind.TEXT, section.substring(at + 1, stop)));
            return stop;
        }
        if ((c == 'E' || c == 'e') && section.substring(at + 1).matches("[+-]?0.*")) {
            int end = at + 1;
            while (end < section.length() && "+-0".indexOf(section.charAt(end)) >= 0) {
                end++;
            }
            tokens.add(new Token(Kind.EXPONENT, section.substring(at, end)));
            exponent = true;
            return end - 1;
        }
        scaleBy += c == '%' ? 2 : c == '\u2030' ? 3 : 0;
        tokens.add(new Token(Kind.TEXT, String.valueOf(c)));
        return at;
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.movePointRight(scaleBy).setScale(fractionPlaces, RoundingMode.HALF_UP);
    }

    private String write(BigDecimal value, NumberSigns signs) {
        int power = 0;
        BigDecimal shown = value;
        if (exponent && value.signum() != 0) {
            power = value.precision() - value.scale() - Math.max(1, integerPlaces);
            shown = value.movePointLeft(power);
        }
        String plain = rounded(shown).toPlainString();
        int point = plain.indexOf('.');
        String integer = (point < 0 ? plain : plain.substring(0, point)).replaceFirst("^0+", "");
        String fraction = point < 0 ? "" : plain.substring(point + 1);
        return assemble(integer, fraction, power, signs);
    }

    private String assemble(String integer, String fraction, int power, NumberSigns signs) {
        StringBuilder out = new StringBuilder();
        int lastDigit = Math.max(lastZero, fraction.replaceFirst("0+$", "").length() - 1);
        int place = 0;
        int decimal = 0;
        for (Token token : tokens) {
            switch (token.kind()) {
                case TEXT -> out.append(token.text());
                case POINT -> out.append(lastDigit >= 0 ? String.valueOf(signs.point()) : "");
                case EXPONENT -> out.append(exponentText(token.text(), power));
                case DIGIT -> {
                    if (token.text().equals("f")) {
                        out.append(decimal <= lastDigit ? fraction.substring(decimal, decimal + 1) : "");
                        decimal++;
                    } else {
                        digits(out, integer, place++, signs);
                    }
                }
            }
        }
        return out.toString();
    }

    /** The digits of one integer place; the first place takes all that are left over. */
    private void digits(StringBuilder out, String integer, int place, NumberSigns signs) {
        int fromRight = integerPlaces - 1 - place;
        int highest = place == 0 ? Math.max(fromRight, integer.length() - 1) : fromRight;
        for (int position = highest; position >= fromRight; position--) {
            if (position < integer.length()) {
                out.append(integer.charAt(integer.length() - 1 - position));
            } else if (place >= firstZero) {
                out.append('0');
            } else {
                continue;
            }
            if (grouped && position > 0 && position % 3 == 0) {
                out.append(signs.separator());
            }
        }
    }

    private static String exponentText(String format, int power) {
        int zeros = (int) format.chars().filter(c -> c == '0').count();
        String size = Integer.toString(Math.abs(power));
        String sign = power < 0 ? "-" : format.indexOf('+') > 0 ? "+" : "";
        return format.charAt(0) + sign + "0".repeat(Math.max(0, zeros - size.length())) + size;
    }
}
