package dev.fletching.deployment.catalogue;

/**
 * One thing that is wrong, told completely.
 *
 * @param subject what it is about
 * @param rule what must hold
 * @param value what was found
 * @param remedy what to do
 */
record Conflict(String subject, String rule, String value, String remedy) {

    @Override
    public String toString() {
        return "%s %s, got %s. %s".formatted(subject, rule, value, remedy);
    }
}
