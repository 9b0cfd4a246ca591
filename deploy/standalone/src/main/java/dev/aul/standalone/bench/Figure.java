package dev.aul.standalone.bench;

/**
 * What was measured of one load.
 *
 * @param callsPerCpuSecond CPU time of the whole process: node, driver and limit share it
 */
public record Figure(double callsPerSecond, double p50Micros, double p99Micros, double callsPerCpuSecond) {}
