// `loopscope shot`: the window's picture at a step, with no display.
#include "app/commands.h"
#include "app/files.h"
#include "app/opening.h"
#include "ui/easel.h"
#include "ui/screen.h"

namespace loopscope::app {

int execute(const ShotOptions& options) {
    auto document = options.what_if.empty() ? open_target(options.file)
                                            : open_script(options.file, {}, options.what_if);
    if (!document) return complain(document.error().message);
    ui::Easel easel(options.look.width > 0 ? options.look.width : 1600,
                    options.look.height > 0 ? options.look.height : 1000);
    ui::Screen screen(std::move(document.value()));
    ui::UiState& state = screen.state();
    if (options.look.text_px > 0) state.settings.text_px = options.look.text_px;
    if (!options.look.theme.empty()) ui::read_theme(options.look.theme, state.settings.theme);
    state.settings.motion = false;
    state.presenter = options.look.presenter;
    if (!options.step.empty()) {
        const auto step = screen.document().replay.parse_step(options.step);
        if (!step) return complain(step.error().message);
        screen.apply({ui::Act::Seek, step.value(), 0, 0, {}});
    }
    // What is asked for in one frame (the code scrolling to its line) is to be seen in the next.
    for (int i = 0; i < 3; ++i) easel.frame(screen);
    const std::string png = ui::encode_png(easel.picture());
    if (const auto error = write_file(options.output, png)) return complain(error->message);
    return 0;
}

}  // namespace loopscope::app
