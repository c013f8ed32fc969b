package dev.fletching.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.benchmarks.peer.ModelFiles;
import dev.fletching.benchmarks.peer.PeerKind;

/** Lets the peers take turns, another one first in every round. */
final class Rounds {

    private final Options options;
    private final Processes processes;
    private final ModelFiles files;
    private final Texts texts;

    Rounds(Options options, Processes processes, ModelFiles files) {
        this.options = options;
        this.processes = processes;
        this.files = files;
        this.texts = new Texts(options.data());
    }

    List<Round> run() throws IOException, InterruptedException {
        List<Order> orders = orders();
        List<Round> rounds = new ArrayList<>();
        for (int number = 0; number < options.rounds(); number++) {
            rounds.add(round(number, orders));
        }
        return rounds;
    }

    private List<Order> orders() throws IOException {
        List<Order> orders = new ArrayList<>();
        for (Workload workload : options.workloads()) {
            List<String> of = texts.of(workload, options.model());
            for (PeerKind peer : options.peers()) {
                if (workload.suits(peer)) {
                    orders.add(new Order(peer, files.model(), files.onnx().toString(), files.tokenizer().toString(), workload,
                            of));
                }
            }
        }
        return orders;
    }

    private Round round(int number, List<Order> orders) throws IOException, InterruptedException {
        Map<Cell, Measured> measured = new LinkedHashMap<>();
        for (Workload workload : options.workloads()) {
            List<Order> turns = new ArrayList<>(orders.stream().filter(order -> order.workload() == workload).toList());
            Collections.rotate(turns, -number);
            if (workload == Workload.GOLDEN && number > 0) {
                continue;
            }
            for (Order order : turns) {
                Measured figures = processes.run(order);
                System.err.printf("round %d  %-6s  %-20s %8.2f ms%n", number + 1, workload.id(), order.peer().id(),
                        figures.p50());
                measured.put(new Cell(workload, order.peer()), figures);
            }
        }
        return new Round(measured);
    }
}
