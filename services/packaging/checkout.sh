# shellcheck shell=bash
# What the scripts of a checkout share: services, what they are built from, building them. Sourced by scripts that set root.
# Functions answer through variables, since a subshell for each would take longer than the rest of the launcher.
# shellcheck disable=SC2034,SC2154

# shellcheck source=services/packaging/java.sh
. "$root/services/packaging/java.sh"

fail() {
    printf 'migrate: %s\n' "$1" >&2
    exit 2
}

# Runs a command and shows what it said only when it fails.
quietly() {
    local log status=0
    log=$(mktemp "$root/target/log.XXXXXX")
    "$@" >"$log" 2>&1 || status=$?
    if [[ $status -ne 0 ]]; then cat "$log" >&2; fi
    rm -f "$log"
    return "$status"
}

# Prints the names of the services.
services() {
    local pom
    for pom in "$root"/services/*/pom.xml; do
        [[ -f $pom ]] || continue
        pom=${pom%/pom.xml}
        printf '%s ' "${pom##*/}"
    done
}

# Sets module and main_class of a service, or of all; sources, what it is built from; owners, the services whose migrations it
# holds; store_sources, what the embedded stores are built from.
describe() {
    local folder line
    if [[ $1 == new-service ]]; then
        describe_template
        return
    fi
    module=services/$1
    if [[ $1 == all ]]; then module=estate; fi
    [[ $1 =~ ^[a-z][a-z0-9_]*$ && -f $root/$module/pom.xml ]] \
        || fail "there is no service '$1'. Choose one of: $(services)all. Help: ./migrate --help"
    main_class=
    while IFS= read -r line; do
        if [[ $line =~ \<migrate\.main\>(.*)\</migrate\.main\> ]]; then main_class=${BASH_REMATCH[1]}; fi
    done <"$root/$module/pom.xml"
    sources=("$root/pom.xml")
    add_sources "$root/migrate-devstores"
    add_sources "$root/neo4j-server"
    store_sources=("${sources[@]}")
    sources=("$root/pom.xml" "$root/services/pom.xml")
    for folder in "$root"/migrate-core "$root"/migrate-program "$root"/migrate-startup "$root"/migrate-cli "$root"/migrate-keyspace "$root"/datastores/* "$root/$module"; do
        add_sources "$folder"
    done
    owners=("$1")
    if [[ $1 == all ]]; then
        read -r -a owners <<<"$(services)"
        for folder in "$root"/services/*; do add_sources "$folder"; done
    fi
}

# The same of the program that writes a service: it has no stores and holds no migrations.
describe_template() {
    local folder
    module=migrate-template
    main_class=dev.gander.migrate.template.NewServiceProgram
    sources=("$root/pom.xml")
    for folder in "$root"/migrate-core "$root"/migrate-program "$root"/datastores/redis "$root/$module"; do
        add_sources "$folder"
    done
    store_sources=()
    owners=()
}

add_sources() {
    local part
    for part in pom.xml src/main; do
        if [[ -e $1/$part ]]; then sources+=("$1/$part"); fi
    done
}

# Sets own to the jar of a module, or to nothing.
find_own_jar() {
    local jar
    own=
    for jar in "$root/$1"/target/*.jar; do
        if [[ $jar != *-tests.jar && $jar != *-sources.jar && $jar -nt $own ]]; then own=$jar; fi
    done
}

# Whether the class path of a module is there, with every jar, and none of its sources is newer.
is_fresh() {
    local list=$root/$1/target/classpath jar
    local -a jars=()
    find_own_jar "$1"
    shift
    [[ -n $own && -f $list && -z $(find -H "$@" -newer "$list" -print -quit) ]] || return 1
    IFS=: read -r -a jars <"$list" || true
    for jar in "${jars[@]}"; do
        [[ -f $jar ]] || return 1
    done
}

# Builds modules, given with commas between them; shows what Maven says only when it fails.
build() {
    local began built
    command -v mvn >/dev/null || fail 'needs Maven to build. Install it and run again.'
    [[ -x $java_home/bin/javac ]] || fail "$java_home can run but not build. Set JAVA_HOME to a JDK from 17 on."
    began=$(mktemp "$root/target/began.XXXXXX")
    printf 'Building %s\n' "${1//,/ and }" >&2
    if ! JAVA_HOME=$java_home quietly mvn -B -q -f "$root/pom.xml" -pl "$1" -am package \
        -Dmaven.test.skip -Dspotless.check.skip -Denforcer.skip -Djacoco.skip -Dassembly.skipAssembly -P '!nullness'; then
        rm -f "$began"
        fail 'the build failed.'
    fi
    # What was saved while the build ran may not be in it.
    for built in ${1//,/ }; do touch -r "$began" "$root/$built/target/classpath"; done
    rm -f "$began"
}

# Puts the migrations of a service into its jar, which takes a fraction of what Maven takes for it.
pack_migrations() {
    local draft
    [[ -x $java_home/bin/jar ]] || fail "$java_home can run but not build. Set JAVA_HOME to a JDK from 17 on."
    find_own_jar "services/$1"
    draft=$(mktemp -d "$root/target/jar.XXXXXX")
    : >"$draft.began"
    (cd "$draft" && "$java_home/bin/jar" --extract --file "$own")
    mv "$draft/META-INF/MANIFEST.MF" "$draft.manifest"
    rm -rf "$draft/migrations"
    mkdir "$draft/migrations"
    cp -R "$root/services/$1/migrations" "$draft/migrations/$1"
    "$java_home/bin/jar" --create --file "$draft.jar" --manifest "$draft.manifest" -C "$draft" .
    touch -r "$draft.began" "$draft.jar"
    mv "$draft.jar" "$own"
    rm -rf "$draft" "$draft.began" "$draft.manifest"
}

# Sets stale to the modules to build, with commas between them, and stale_owners to the services with newer migrations than
# their jars hold.
list_stale() {
    local owner
    stale=
    if ! is_fresh "$module" "${sources[@]}"; then stale=$module; fi
    if [[ $1 == --embedded ]] && { ! is_fresh migrate-devstores "${store_sources[@]}" \
        || ! is_fresh neo4j-server "${store_sources[@]}"; }; then
        stale=${stale:+$stale,}migrate-devstores
    fi
    stale_owners=()
    for owner in "${owners[@]+"${owners[@]}"}"; do
        find_own_jar "services/$owner"
        if [[ -z $own ]]; then
            stale_owners=()
            return
        fi
        if [[ -n $(find -H "$root/services/$owner/migrations" -newer "$own" -print -quit) ]]; then stale_owners+=("$owner"); fi
    done
}

# Makes what changed since the last time; of several launchers at once, one does and the others wait for it.
build_if_stale() {
    local owner
    list_stale "$1"
    if [[ -z $stale && ${#stale_owners[@]} -eq 0 ]]; then return; fi
    mkdir -p "$root/target"
    {
        if command -v flock >/dev/null; then flock 9; fi
        list_stale "$1"
        if [[ -n $stale ]]; then
            build "$stale" 9>&-
            list_stale "$1"
        fi
        for owner in "${stale_owners[@]+"${stale_owners[@]}"}"; do pack_migrations "$owner" 9>&-; done
    } 9>"$root/target/build.lock"
}

# Sets class_path to the one of a module, its own jar first.
read_class_path() {
    find_own_jar "$1"
    class_path=$own:$(<"$root/$1/target/classpath")
}

# Sets archive to the file that holds the loaded classes of a service for the chosen runtime, whether it is there or not.
name_archive() {
    name_class_archive "$root/target/cache/$1"
}

# Sets native_library to the folder of the SQLite driver's unpacked library, whether it is there or not.
name_native_library() {
    native_library=
    if [[ $class_path =~ (sqlite-jdbc-[0-9.]+)\.jar ]]; then
        native_library=$root/target/cache/${BASH_REMATCH[1]}
    fi
}

# Sets program to the words that run a described service, by the fastest way that its cache allows. Needs options.
compose_program() {
    read_class_path "$module"
    program=("$java_home/bin/java" "${options[@]}")
    name_archive "$1"
    if [[ -f $archive ]]; then
        # The runtime itself checks that it fits, and goes on without it when it does not.
        choose_archive_options
        program+=("$archive_use")
    fi
    name_native_library
    if [[ -d $native_library ]]; then program+=("-Dorg.sqlite.lib.path=$native_library"); fi
    program+=(-cp "$class_path" "$main_class")
}
