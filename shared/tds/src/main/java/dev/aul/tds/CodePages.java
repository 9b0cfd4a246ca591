package dev.aul.tds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Which code page a collation has: by sort order for SQL collations, by LCID for Windows collations. */
final class CodePages {
    static final Charset UTF8 = StandardCharsets.UTF_8;

    /** The first sort order of a range to the range's code page; 1252 stands for everything between the ranges. */
    private static final NavigableMap<Integer, Integer> BY_SORT_ORDER = new TreeMap<>();

    private static final Map<Integer, Integer> BY_LCID = Map.ofEntries(
            Map.entry(0x405, 1250),
            Map.entry(0x40E, 1250),
            Map.entry(0x415, 1250),
            Map.entry(0x418, 1250),
            Map.entry(0x41A, 1250),
            Map.entry(0x41B, 1250),
            Map.entry(0x424, 1250),
            Map.entry(0x402, 1251),
            Map.entry(0x419, 1251),
            Map.entry(0x422, 1251),
            Map.entry(0x408, 1253),
            Map.entry(0x41F, 1254),
            Map.entry(0x40D, 1255),
            Map.entry(0x401, 1256),
            Map.entry(0x425, 1257),
            Map.entry(0x426, 1257),
            Map.entry(0x427, 1257),
            Map.entry(0x42A, 1258),
            Map.entry(0x41E, 874),
            Map.entry(0x411, 932),
            Map.entry(0x804, 936),
            Map.entry(0x412, 949),
            Map.entry(0x404, 950));

    /** Java's names where they differ from {@code windows-NNNN}. */
    private static final Map<Integer, String> NAMES = Map.of(
            437, "IBM437",
            850, "IBM850",
            874, "x-windows-874",
            932, "windows-31j",
            936, "x-mswin-936",
            949, "x-windows-949",
            950, "x-windows-950");

    private static final Map<Integer, Charset> CHARSETS = new ConcurrentHashMap<>();

    static {
        int[][] ranges = {
            {30, 36, 437},
            {40, 50, 850},
            {55, 62, 850},
            {80, 99, 1250},
            {104, 109, 1251},
            {112, 125, 1253},
            {128, 131, 1254},
            {136, 139, 1255},
            {144, 147, 1256},
            {152, 161, 1257},
            {192, 194, 932},
            {194, 196, 949},
            {196, 198, 950},
            {198, 200, 936},
            {204, 207, 874}
        };
        BY_SORT_ORDER.put(0, 1252);
        for (int[] range : ranges) {
            BY_SORT_ORDER.put(range[0], range[2]);
            BY_SORT_ORDER.putIfAbsent(range[1], 1252);
        }
    }

    private CodePages() {}

    static Charset of(int lcid, int sortId) {
        int page = sortId == 0
                ? BY_LCID.getOrDefault(lcid, 1252)
                : BY_SORT_ORDER.floorEntry(sortId).getValue();
        return CHARSETS.computeIfAbsent(page, CodePages::charset);
    }

    private static Charset charset(int page) {
        return page == 1252 ? Windows1252.CHARSET : Charset.forName(NAMES.getOrDefault(page, "windows-" + page));
    }
}
