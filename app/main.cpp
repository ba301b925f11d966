#include <variant>

#include "app/commands.h"

int main(int argc, char** argv) {
    const loopscope::app::Options options = loopscope::app::read_options(argc, argv);
    return std::visit([](const auto& command) { return loopscope::app::execute(command); }, options);
}
