# shellcheck shell=sh
# Finds a Java runtime and the options that make a short run short. Sourced by the launchers.

# The feature version of the runtime in a folder (17, 25), or nothing. Reading its release file saves starting it.
java_version() {
    version=
    if [ -r "$1/release" ]; then
        while IFS='=' read -r key value; do
            if [ "$key" = JAVA_VERSION ]; then version=$value; fi
        done <"$1/release"
    else
        version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.version = //p')
    fi
    version=${version#\"}
    version=${version%\"}
    printf '%s' "${version%%[!0-9]*}"
}

# The folder above the bin that a java on the PATH really lies in, or nothing.
java_home_on_path() {
    found=$(command -v java) || return 0
    found=$(readlink -f "$found") || return 0
    printf '%s' "${found%/bin/java}"
}

# Sets java_home, java_feature: the runtime of JAVA_HOME when it is new enough, else the one on the PATH.
find_java() {
    for java_home in "${JAVA_HOME:-}" "$(java_home_on_path)"; do
        if [ -n "$java_home" ] && [ -x "$java_home/bin/java" ]; then
            java_feature=$(java_version "$java_home")
            if [ -n "$java_feature" ] && [ "$java_feature" -ge 17 ]; then return 0; fi
        fi
    done
    echo "migrate: needs Java 17 or newer, in JAVA_HOME or on the PATH." >&2
    return 2
}

# Prints the options for a run that is over before the optimising compiler would pay. They must be the same when an archive of
# classes is made and when it is used, or the runtime drops the archive.
java_options() {
    printf '%s\n' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable
    if [ "$1" -ge 22 ]; then printf '%s\n' --enable-native-access=ALL-UNNAMED; fi
}
