package dev.fletching.benchmarks;

import java.util.List;

/**
 * What is written.
 *
 * @param model which model
 * @param machine on what and how busy
 * @param rounds how many
 * @param figures by workload and peer
 * @param targets those whose peers ran
 */
record Report(String model, Machine machine, int rounds, List<Figures> figures, List<Reached> targets) {}
