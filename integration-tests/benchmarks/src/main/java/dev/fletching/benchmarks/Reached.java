package dev.fletching.benchmarks;

/**
 * What became of a target.
 *
 * @param workload where
 * @param title what is divided by what
 * @param ratio median over the rounds' own ratios
 * @param target the bound, in words
 * @param holds whether it is kept
 */
record Reached(String workload, String title, double ratio, String target, boolean holds) {

    static Reached of(Target target, double ratio) {
        return new Reached(target.workload().id(), target.title(), ratio, target.wanted().toString(),
                target.wanted().holds(ratio));
    }
}
