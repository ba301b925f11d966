#include <variant>

#include <csignal>

#include "app/commands.h"

int main(int argc, char** argv) {
    // A file that would be larger than the user's limit is an error to tell of, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
    const loopscope::app::Options options = loopscope::app::read_options(argc, argv);
    return std::visit([](const auto& command) { return loopscope::app::execute(command); }, options);
}
