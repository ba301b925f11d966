// `loopscope orders`: what a script comes to in every order that is possible.
#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/run/orders.h"

namespace loopscope::app {

int execute(const OrdersOptions& options) {
    auto script = script_at(options.file);
    if (!script) return complain(script.error().message);
    script.value().options.what_if = options.what_if;
    run::OrdersOptions bounds;
    bounds.most_runs = options.most;
    bounds.sleeps = options.sleeps;
    run::OrderSearch search(script.value().source, script.value().options, bounds);
    while (search.step()) {
    }
    if (!search.problems().empty()) return complain(search.problems().front());
    const run::Orders& orders = search.found();
    const std::string text =
        options.format == "json" ? run::to_json(orders, options.file) : run::to_text(orders, options.file);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return orders.outcomes.size() > 1 ? 1 : 0;
}

}  // namespace loopscope::app
