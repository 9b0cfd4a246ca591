package dev.aul.language.functions;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Windows time zone names, as {@code sys.time_zone_info} lists them, and the zones of the Java library they mean. */
final class TimeZones {
    private static final String TABLE = """
            Dateline Standard Time=Etc/GMT+12
            UTC-11=Etc/GMT+11
            Hawaiian Standard Time=Pacific/Honolulu
            Alaskan Standard Time=America/Anchorage
            Pacific Standard Time (Mexico)=America/Tijuana
            Pacific Standard Time=America/Los_Angeles
            US Mountain Standard Time=America/Phoenix
            Mountain Standard Time=America/Denver
            Central America Standard Time=America/Guatemala
            Central Standard Time=America/Chicago
            Central Standard Time (Mexico)=America/Mexico_City
            Canada Central Standard Time=America/Regina
            SA Pacific Standard Time=America/Bogota
            Eastern Standard Time=America/New_York
            US Eastern Standard Time=America/Indianapolis
            Atlantic Standard Time=America/Halifax
            Venezuela Standard Time=America/Caracas
            SA Western Standard Time=America/La_Paz
            Pacific SA Standard Time=America/Santiago
            Newfoundland Standard Time=America/St_Johns
            E. South America Standard Time=America/Sao_Paulo
            Argentina Standard Time=America/Buenos_Aires
            Greenland Standard Time=America/Godthab
            UTC-02=Etc/GMT+2
            Azores Standard Time=Atlantic/Azores
            Cape Verde Standard Time=Atlantic/Cape_Verde
            UTC=UTC
            GMT Standard Time=Europe/London
            Greenwich Standard Time=Atlantic/Reykjavik
            Morocco Standard Time=Africa/Casablanca
            W. Europe Standard Time=Europe/Berlin
            Central Europe Standard Time=Europe/Budapest
            Romance Standard Time=Europe/Paris
            Central European Standard Time=Europe/Warsaw
            W. Central Africa Standard Time=Africa/Lagos
            GTB Standard Time=Europe/Bucharest
            Middle East Standard Time=Asia/Beirut
            Egypt Standard Time=Africa/Cairo
            E. Europe Standard Time=Europe/Chisinau
            South Africa Standard Time=Africa/Johannesburg
            FLE Standard Time=Europe/Kiev
            Israel Standard Time=Asia/Jerusalem
            Kaliningrad Standard Time=Europe/Kaliningrad
            Arabic Standard Time=Asia/Baghdad
            Turkey Standard Time=Europe/Istanbul
            Arab Standard Time=Asia/Riyadh
            Belarus Standard Time=Europe/Minsk
            Russian Standard Time=Europe/Moscow
            E. Africa Standard Time=Africa/Nairobi
            Iran Standard Time=Asia/Tehran
            Arabian Standard Time=Asia/Dubai
            Azerbaijan Standard Time=Asia/Baku
            Georgian Standard Time=Asia/Tbilisi
            Afghanistan Standard Time=Asia/Kabul
            West Asia Standard Time=Asia/Tashkent
            Pakistan Standard Time=Asia/Karachi
            India Standard Time=Asia/Calcutta
            Sri Lanka Standard Time=Asia/Colombo
            Nepal Standard Time=Asia/Katmandu
            Central Asia Standard Time=Asia/Almaty
            Bangladesh Standard Time=Asia/Dhaka
            Myanmar Standard Time=Asia/Rangoon
            SE Asia Standard Time=Asia/Bangkok
            China Standard Time=Asia/Shanghai
            Singapore Standard Time=Asia/Singapore
            W. Australia Standard Time=Australia/Perth
            Taipei Standard Time=Asia/Taipei
            Tokyo Standard Time=Asia/Tokyo
            Korea Standard Time=Asia/Seoul
            Cen. Australia Standard Time=Australia/Adelaide
            AUS Central Standard Time=Australia/Darwin
            E. Australia Standard Time=Australia/Brisbane
            AUS Eastern Standard Time=Australia/Sydney
            West Pacific Standard Time=Pacific/Port_Moresby
            Tasmania Standard Time=Australia/Hobart
            Vladivostok Standard Time=Asia/Vladivostok
            Central Pacific Standard Time=Pacific/Guadalcanal
            New Zealand Standard Time=Pacific/Auckland
            UTC+12=Etc/GMT-12
            Fiji Standard Time=Pacific/Fiji
            Tonga Standard Time=Pacific/Tongatapu
            UTC+13=Etc/GMT-13
            """;

    private static final Map<String, String> ZONES = TABLE.lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1]));

    private TimeZones() {}

    /** The zone of that name in any case; null when there is none. */
    static @Nullable ZoneId find(String name) {
        String zone = ZONES.get(name.toLowerCase(Locale.ROOT));
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException notInstalled) {
            return null;
        }
    }
}
