// Texts that people read, held against files that were looked at: tests/run/golden/NAME.txt. UPDATE_GOLDEN=1
// rewrites them.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

inline void check_golden(const std::string& name, const std::string& text) {
    const std::string path = LOOPSCOPE_SOURCE_DIR "/tests/run/golden/" + name + ".txt";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << text;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    std::stringstream known;
    known << file.rdbuf();
    CHECK_MESSAGE(text == known.str(), name << ": see UPDATE_GOLDEN=1\n" << text);
}
