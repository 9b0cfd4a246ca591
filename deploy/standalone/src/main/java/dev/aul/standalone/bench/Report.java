package dev.aul.standalone.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measurements as lines for people, or as JSON objects, one a line. */
public enum Report {
    TEXT {
        @Override
        public String header(int connections, int seconds, String storage) {
            return "%d connections, %d s each, %s, %d processors; CPU is of node and driver together%n%-26s %9s %9s %9s %12s"
                    .formatted(
                            connections,
                            seconds,
                            storage,
                            Runtime.getRuntime().availableProcessors(),
                            "",
                            "calls/s",
                            "p50 us",
                            "p99 us",
                            "calls/CPU s");
        }

        @Override
        public String line(Measurement measured) {
            Requirement requirement = measured.requirement();
            List<String> lines = new ArrayList<>();
            lines.add(row(measured.name(), measured.figure()));
            lines.add(row("  " + measured.against(), measured.limit()));
            if (measured.echo() != null) {
                lines.add(row("  bare echo of the same bytes", measured.echo()));
            }
            lines.add("  " + requirement.shown(measured)
                    + (requirement.wanted().isEmpty()
                            ? ""
                            : ", " + requirement.wanted() + ": " + (measured.met() ? "met" : "missed")));
            return String.join(System.lineSeparator(), lines);
        }

        private String row(String name, Figure figure) {
            return String.format(
                    Locale.ROOT,
                    "%-34s %9.0f %9.0f %9.0f %12.0f",
                    name,
                    figure.callsPerSecond(),
                    figure.p50Micros(),
                    figure.p99Micros(),
                    figure.callsPerCpuSecond());
        }
    },
    JSON {
        @Override
        public String header(int connections, int seconds, String storage) {
            ObjectNode head = MAPPER.createObjectNode();
            head.put("connections", connections);
            head.put("seconds", seconds);
            head.put("storage", storage);
            head.put("processors", Runtime.getRuntime().availableProcessors());
            return head.toString();
        }

        @Override
        public String line(Measurement measured) {
            ObjectNode line = MAPPER.createObjectNode();
            line.put("name", measured.name());
            line.put("percent", measured.percent());
            line.put("p50AddedMicros", measured.addedMicros());
            if (measured.echo() != null) {
                line.put("times", measured.times());
                line.putPOJO("echo", measured.echo());
            }
            line.put("required", measured.requirement().wanted());
            line.put("met", measured.met());
            line.putPOJO("figure", measured.figure());
            line.put("against", measured.against());
            line.putPOJO("limit", measured.limit());
            return line.toString();
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    public abstract String header(int connections, int seconds, String storage);

    public abstract String line(Measurement measured);
}
