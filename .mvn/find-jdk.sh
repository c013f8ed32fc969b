# Sourced by mvnw and fletching: find_jdk prints the home of a JDK 21 or later, JAVA_HOME first, else the newest.
java_wanted=21

java_major() {
    [ -x "$1/bin/javac" ] || { echo 0; return; }
    # The release file tells the version without starting a JVM.
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    echo "${version:-0}"
}

find_jdk() {
    best='' best_major=0
    for home in "${JAVA_HOME:-}" "${GRAALVM_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
        [ -n "$home" ] && [ -d "$home" ] || continue
        major=$(java_major "$home")
        if [ "$home" = "${JAVA_HOME:-}" ] && [ "$major" -ge "$java_wanted" ]; then
            echo "$home"
            return
        fi
        if [ "$major" -gt "$best_major" ]; then best=$home best_major=$major; fi
    done
    [ "$best_major" -ge "$java_wanted" ] && echo "$best"
}
