// Trees against files: tests/python/golden/NAME.py and NAME.txt. UPDATE_GOLDEN=1 rewrites them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#undef CHECK
#include "core/python/dump.h"
#include "tests/python/helpers.h"

using namespace loopscope;
using namespace loopscope::python;

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::set<std::filesystem::path> programs() {
    std::set<std::filesystem::path> sorted;
    for (const auto& entry :
         std::filesystem::directory_iterator(LOOPSCOPE_SOURCE_DIR "/tests/python/golden")) {
        if (entry.path().extension() == ".py") sorted.insert(entry.path());
    }
    return sorted;
}

}  // namespace

TEST_CASE("programs parse to the trees that were looked at") {
    DOCTEST_REQUIRE(!programs().empty());
    for (const auto& path : programs()) {
        const ParseResult result = parse_text(read(path));
        DOCTEST_REQUIRE_MESSAGE(result.tree != nullptr, path.string());
        const std::string text = dump_tree(*result.tree);
        std::filesystem::path golden = path;
        golden.replace_extension(".txt");
        if (std::getenv("UPDATE_GOLDEN") != nullptr) {
            std::ofstream(golden, std::ios::binary) << text;
            continue;
        }
        DOCTEST_CHECK_MESSAGE(text == read(golden), path.filename().string() << ": see UPDATE_GOLDEN=1");
    }
}
