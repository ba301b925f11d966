# Debian packages that the two scripts (app/run.sh, tests/run.sh) need, and the one place where they are installed.
# Sourced, not run: gives the function ensure_packages.

build_packages="g++ cmake ninja-build pkg-config python3 ccache libimgui-dev libglfw3-dev libfmt-dev libcli11-dev
  nlohmann-json3-dev libmd4c-dev libutf8proc-dev libboost-dev libsqlite3-dev libpcre2-dev libstb-dev libssl-dev libb2-dev
  zlib1g-dev libzip-dev python3-glad doctest-dev fonts-jetbrains-mono fonts-inter fonts-fork-awesome fonts-dejavu-core"
test_packages="xvfb xauth xdotool imagemagick strace"

# ensure_packages NAME...: installs those that are missing, as root or through sudo; says what it does first.
ensure_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if ! command -v apt-get >/dev/null; then
        echo "loopscope: these Debian packages are needed and apt-get is not here to install them: ${missing[*]}" >&2
        return 1
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "loopscope: please install, as root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "loopscope: installing with apt-get${as_root:+ (through sudo)}: ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -q >&2 &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}
