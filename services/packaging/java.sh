# shellcheck shell=sh
# Finds a Java runtime and the options that make a short run short. Sourced by the launchers.

# Sets java_feature to the feature version (17, 25) of the runtime in a folder, or to nothing.
read_java_feature() {
    java_feature=
    if [ -r "$1/release" ]; then
        # Reading this file saves starting the runtime to ask it.
        while IFS='=' read -r key value; do
            if [ "$key" = JAVA_VERSION ]; then java_feature=$value; fi
        done <"$1/release"
    else
        java_feature=$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.version = //p')
    fi
    java_feature=${java_feature#\"}
    java_feature=${java_feature%%[!0-9]*}
}

# Whether java_home holds a runtime that is new enough.
is_usable_java() {
    [ -n "$java_home" ] && [ -x "$java_home/bin/java" ] || return 1
    read_java_feature "$java_home"
    [ -n "$java_feature" ] && [ "$java_feature" -ge 17 ]
}

# Sets java_home and java_feature: the runtime of JAVA_HOME when it is new enough, else the one on the PATH.
find_java() {
    java_home=${JAVA_HOME:-}
    if is_usable_java; then return 0; fi
    if java_home=$(command -v java) && java_home=$(readlink -f "$java_home"); then
        java_home=${java_home%/bin/java}
        if is_usable_java; then return 0; fi
    fi
    echo 'migrate: needs Java 17 or newer, in JAVA_HOME or on the PATH.' >&2
    return 2
}

# Sets java_options for a run that is over before the optimising compiler would pay. They must be the same when an archive of
# classes is made and when it is used, or the runtime drops the archive. No option holds a space.
choose_java_options() {
    java_options='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable'
    # What drivers log is for services at work; a command line has its own words for people.
    java_options="$java_options -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN"
    if [ "$java_feature" -ge 22 ]; then
        # The SQLite driver loads a library, which newer runtimes warn about.
        java_options="$java_options --enable-native-access=ALL-UNNAMED"
    fi
}

# Sets archive to the file that holds the loaded classes of a program for the chosen runtime, whether it is there or not.
name_class_archive() {
    if [ "$java_feature" -ge 25 ]; then archive=$1-$java_feature.aot; else archive=$1-$java_feature.jsa; fi
}

# Sets archive_output to the option that makes the runtime write that file at its end, archive_use to the one that uses it.
# shellcheck disable=SC2034
choose_archive_options() {
    case $archive in
        *.aot) archive_output=-XX:AOTCacheOutput=$archive archive_use=-XX:AOTCache=$archive ;;
        *) archive_output=-XX:ArchiveClassesAtExit=$archive archive_use=-XX:SharedArchiveFile=$archive ;;
    esac
}

# Sets class_path to every jar of a folder.
join_jars() {
    class_path=
    for jar in "$1"/*.jar; do class_path=$class_path:$jar; done
    class_path=${class_path#:}
}
