package dev.aul.language.values;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The languages of SET LANGUAGE: date order, first day of the week, names of months and days. Immutable. */
public enum Language {
    US_ENGLISH(0, "us_english", "English", DateFormat.MDY, 7, """
        January,February,March,April,May,June,July,August,September,October,November,December
        Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec
        Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"""),
    GERMAN(1, "Deutsch", "German", DateFormat.DMY, 1, """
        Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember
        Jan,Feb,Mär,Apr,Mai,Jun,Jul,Aug,Sep,Okt,Nov,Dez
        Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag"""),
    FRENCH(2, "Français", "French", DateFormat.DMY, 1, """
        janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre
        janv,févr,mars,avr,mai,juin,juil,août,sept,oct,nov,déc
        lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche"""),
    JAPANESE(3, "日本語", "Japanese", DateFormat.YMD, 7, """
        01,02,03,04,05,06,07,08,09,10,11,12
        01,02,03,04,05,06,07,08,09,10,11,12
        月曜日,火曜日,水曜日,木曜日,金曜日,土曜日,日曜日"""),
    DANISH(4, "Dansk", "Danish", DateFormat.DMY, 1, """
        januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december
        jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec
        mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag"""),
    SPANISH(5, "Español", "Spanish", DateFormat.DMY, 1, """
        Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre
        Ene,Feb,Mar,Abr,May,Jun,Jul,Ago,Sep,Oct,Nov,Dic
        Lunes,Martes,Miércoles,Jueves,Viernes,Sábado,Domingo"""),
    ITALIAN(6, "Italiano", "Italian", DateFormat.DMY, 1, """
        gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre
        gen,feb,mar,apr,mag,giu,lug,ago,set,ott,nov,dic
        lunedì,martedì,mercoledì,giovedì,venerdì,sabato,domenica"""),
    DUTCH(7, "Nederlands", "Dutch", DateFormat.DMY, 1, """
        januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december
        jan,feb,mrt,apr,mei,jun,jul,aug,sep,okt,nov,dec
        maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag"""),
    NORWEGIAN(8, "Norsk", "Norwegian", DateFormat.DMY, 1, """
        januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember
        jan,feb,mar,apr,mai,jun,jul,aug,sep,okt,nov,des
        mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag"""),
    PORTUGUESE(9, "Português", "Portuguese", DateFormat.DMY, 7, """
        janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro
        jan,fev,mar,abr,mai,jun,jul,ago,set,out,nov,dez
        segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,sábado,domingo"""),
    FINNISH(10, "Suomi", "Finnish", DateFormat.DMY, 1, """
        tammikuu,helmikuu,maaliskuu,huhtikuu,toukokuu,kesäkuu,heinäkuu,elokuu,syyskuu,lokakuu,marraskuu,joulukuu
        tammi,helmi,maalis,huhti,touko,kesä,heinä,elo,syys,loka,marras,joulu
        maanantai,tiistai,keskiviikko,torstai,perjantai,lauantai,sunnuntai"""),
    SWEDISH(11, "Svenska", "Swedish", DateFormat.YMD, 1, """
        januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december
        jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec
        måndag,tisdag,onsdag,torsdag,fredag,lördag,söndag"""),
    CZECH(12, "čeština", "Czech", DateFormat.DMY, 1, """
        leden,únor,březen,duben,květen,červen,červenec,srpen,září,říjen,listopad,prosinec
        I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII
        pondělí,úterý,středa,čtvrtek,pátek,sobota,neděle"""),
    HUNGARIAN(13, "magyar", "Hungarian", DateFormat.YMD, 1, """
        január,február,március,április,május,június,július,augusztus,szeptember,október,november,december
        jan,febr,márc,ápr,máj,jún,júl,aug,szept,okt,nov,dec
        hétfő,kedd,szerda,csütörtök,péntek,szombat,vasárnap"""),
    POLISH(14, "polski", "Polish", DateFormat.DMY, 1, """
        styczeń,luty,marzec,kwiecień,maj,czerwiec,lipiec,sierpień,wrzesień,październik,listopad,grudzień
        I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII
        poniedziałek,wtorek,środa,czwartek,piątek,sobota,niedziela"""),
    ROMANIAN(15, "română", "Romanian", DateFormat.DMY, 1, """
        ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie
        Ian,Feb,Mar,Apr,Mai,Iun,Iul,Aug,Sep,Oct,Nov,Dec
        luni,marţi,miercuri,joi,vineri,sîmbătă,duminică"""),
    CROATIAN(16, "hrvatski", "Croatian", DateFormat.YMD, 1, """
        siječanj,veljača,ožujak,travanj,svibanj,lipanj,srpanj,kolovoz,rujan,listopad,studeni,prosinac
        sij,vel,ožu,tra,svi,lip,srp,kol,ruj,lis,stu,pro
        ponedjeljak,utorak,srijeda,četvrtak,petak,subota,nedjelja"""),
    SLOVAK(17, "slovenčina", "Slovak", DateFormat.DMY, 1, """
        január,február,marec,apríl,máj,jún,júl,august,september,október,november,december
        I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII
        pondelok,utorok,streda,štvrtok,piatok,sobota,nedeľa"""),
    SLOVENIAN(18, "slovenski", "Slovenian", DateFormat.DMY, 1, """
        januar,februar,marec,april,maj,junij,julij,avgust,september,oktober,november,december
        jan,feb,mar,apr,maj,jun,jul,avg,sept,okt,nov,dec
        ponedeljek,torek,sreda,četrtek,petek,sobota,nedelja"""),
    GREEK(19, "ελληνικά", "Greek", DateFormat.DMY, 1, """
        Ιανουαρίου,Φεβρουαρίου,Μαρτίου,Απριλίου,Μαΐου,Ιουνίου,Ιουλίου,Αυγούστου,Σεπτεμβρίου,Οκτωβρίου,Νοεμβρίου,Δεκεμβρίου
        Ιαν,Φεβ,Μαρ,Απρ,Μαΐ,Ιουν,Ιουλ,Αυγ,Σεπ,Οκτ,Νοε,Δεκ
        Δευτέρα,Τρίτη,Τετάρτη,Πέμπτη,Παρασκευή,Σάββατο,Κυριακή"""),
    BULGARIAN(20, "български", "Bulgarian", DateFormat.DMY, 1, """
        януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември
        януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември
        понеделник,вторник,сряда,четвъртък,петък,събота,неделя"""),
    RUSSIAN(21, "русский", "Russian", DateFormat.DMY, 1, """
        Январь,Февраль,Март,Апрель,Май,Июнь,Июль,Август,Сентябрь,Октябрь,Ноябрь,Декабрь
        янв,фев,мар,апр,май,июн,июл,авг,сен,окт,ноя,дек
        понедельник,вторник,среда,четверг,пятница,суббота,воскресенье"""),
    TURKISH(22, "Türkçe", "Turkish", DateFormat.DMY, 1, """
        Ocak,Şubat,Mart,Nisan,Mayıs,Haziran,Temmuz,Ağustos,Eylül,Ekim,Kasım,Aralık
        Oca,Şub,Mar,Nis,May,Haz,Tem,Ağu,Eyl,Eki,Kas,Ara
        Pazartesi,Salı,Çarşamba,Perşembe,Cuma,Cumartesi,Pazar"""),
    BRITISH(23, "British", "British English", DateFormat.DMY, 1, """
        January,February,March,April,May,June,July,August,September,October,November,December
        Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec
        Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"""),
    ESTONIAN(24, "eesti", "Estonian", DateFormat.DMY, 1, """
        jaanuar,veebruar,märts,aprill,mai,juuni,juuli,august,september,oktoober,november,detsember
        jaan,veebr,märts,apr,mai,juuni,juuli,aug,sept,okt,nov,dets
        esmaspäev,teisipäev,kolmapäev,neljapäev,reede,laupäev,pühapäev"""),
    LATVIAN(25, "latviešu", "Latvian", DateFormat.YMD, 1, """
        janvāris,februāris,marts,aprīlis,maijs,jūnijs,jūlijs,augusts,septembris,oktobris,novembris,decembris
        jan,feb,mar,apr,mai,jūn,jūl,aug,sep,okt,nov,dec
        pirmdiena,otrdiena,trešdiena,ceturtdiena,piektdiena,sestdiena,svētdiena"""),
    LITHUANIAN(26, "lietuvių", "Lithuanian", DateFormat.YMD, 1, """
        sausis,vasaris,kovas,balandis,gegužė,birželis,liepa,rugpjūtis,rugsėjis,spalis,lapkritis,gruodis
        sau,vas,kov,bal,geg,bir,lie,rgp,rgs,spl,lap,grd
        pirmadienis,antradienis,trečiadienis,ketvirtadienis,penktadienis,šeštadienis,sekmadienis"""),
    BRAZILIAN(27, "Português (Brasil)", "Brazilian", DateFormat.DMY, 7, """
        Janeiro,Fevereiro,Março,Abril,Maio,Junho,Julho,Agosto,Setembro,Outubro,Novembro,Dezembro
        Jan,Fev,Mar,Abr,Mai,Jun,Jul,Ago,Set,Out,Nov,Dez
        Segunda-Feira,Terça-Feira,Quarta-Feira,Quinta-Feira,Sexta-Feira,Sábado,Domingo"""),
    TRADITIONAL_CHINESE(28, "繁體中文", "Traditional Chinese", DateFormat.YMD, 7, """
        01,02,03,04,05,06,07,08,09,10,11,12
        01,02,03,04,05,06,07,08,09,10,11,12
        星期一,星期二,星期三,星期四,星期五,星期六,星期日"""),
    KOREAN(29, "한국어", "Korean", DateFormat.YMD, 7, """
        01,02,03,04,05,06,07,08,09,10,11,12
        01,02,03,04,05,06,07,08,09,10,11,12
        월요일,화요일,수요일,목요일,금요일,토요일,일요일"""),
    SIMPLIFIED_CHINESE(30, "简体中文", "Simplified Chinese", DateFormat.YMD, 7, """
        01,02,03,04,05,06,07,08,09,10,11,12
        01,02,03,04,05,06,07,08,09,10,11,12
        星期一,星期二,星期三,星期四,星期五,星期六,星期日"""),
    ARABIC(31, "Arabic", "Arabic", DateFormat.DMY, 1, """
        January,February,March,April,May,June,July,August,September,October,November,December
        Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec
        Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"""),
    THAI(32, "ไทย", "Thai", DateFormat.DMY, 7, """
        มกราคม,กุมภาพันธ์,มีนาคม,เมษายน,พฤษภาคม,มิถุนายน,กรกฎาคม,สิงหาคม,กันยายน,ตุลาคม,พฤศจิกายน,ธันวาคม
        ม.ค.,ก.พ.,มี.ค.,เม.ย.,พ.ค.,มิ.ย.,ก.ค.,ส.ค.,ก.ย.,ต.ค.,พ.ย.,ธ.ค.
        จันทร์,อังคาร,พุธ,พฤหัสบดี,ศุกร์,เสาร์,อาทิตย์"""),
    BOKMAL(33, "norsk (bokmål)", "Bokmål", DateFormat.DMY, 1, """
        januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember
        jan,feb,mar,apr,mai,jun,jul,aug,sep,okt,nov,des
        mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag""");

    private static final Map<String, Language> BY_NAME = byName();
    private static final Map<Language, Words> WORDS = allWords();

    private record Words(List<String> months, List<String> shortMonths, List<String> days) {}

    private final int id;
    private final String sqlName;
    private final String alias;
    private final DateFormat dateFormat;
    private final int dateFirst;
    private final String words;

    /** {@code words}: a line of months, a line of short months, a line of days from Monday on, each comma-separated. */
    Language(int id, String sqlName, String alias, DateFormat dateFormat, int dateFirst, String words) {
        this.id = id;
        this.sqlName = sqlName;
        this.alias = alias;
        this.dateFormat = dateFormat;
        this.dateFirst = dateFirst;
        this.words = words;
    }

    /** By name or alias in any case; null when there is none (error 2740). */
    public static @Nullable Language find(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** {@code @@LANGID}. */
    public int id() {
        return id;
    }

    /** {@code @@LANGUAGE}. */
    public String sqlName() {
        return sqlName;
    }

    public String alias() {
        return alias;
    }

    /** What SET LANGUAGE sets DATEFORMAT to. */
    public DateFormat dateFormat() {
        return dateFormat;
    }

    /** What SET LANGUAGE sets DATEFIRST to; Monday is 1. */
    public int dateFirst() {
        return dateFirst;
    }

    /** The name of month 1..12. */
    public String month(int month) {
        return words().months().get(month - 1);
    }

    /** The short name of month 1..12. */
    public String shortMonth(int month) {
        return words().shortMonths().get(month - 1);
    }

    /** The name of day 1..7, Monday is 1. */
    public String day(int day) {
        return words().days().get(day - 1);
    }

    /** The number of the month with that full or short name in any case; 0 when there is none. */
    int monthNamed(String word) {
        Words names = words();
        for (int i = 0; i < 12; i++) {
            if (names.months.get(i).equalsIgnoreCase(word)
                    || names.shortMonths.get(i).equalsIgnoreCase(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private Words words() {
        return Objects.requireNonNull(WORDS.get(this));
    }

    private static Map<Language, Words> allWords() {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        for (Language language : values()) {
            List<List<String>> lines = language.words
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            all.put(language, new Words(lines.get(0), lines.get(1), lines.get(2)));
        }
        return all;
    }

    private static Map<String, Language> byName() {
        Map<String, Language> names = new HashMap<>();
        for (Language language : values()) {
            names.put(language.alias.toLowerCase(Locale.ROOT), language);
            names.put(language.sqlName.toLowerCase(Locale.ROOT), language);
        }
        return Map.copyOf(names);
    }
}
