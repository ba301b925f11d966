// What the session does about other runs of the shown script: what-ifs, comparing, every legal order.
#include <algorithm>

#include <fmt/format.h>

#include "app/session.h"
#include "app/window.h"
#include "core/insight/compare.h"

namespace loopscope::app {

// The same script with one more thing changed about it, or several, beside the run that is shown.
void Session::what_if(const std::string& lever) {
    m_window.wake();
    const ui::Document& shown = m_screen.document();
    std::vector<std::string> levers = shown.options ? shown.options->what_if : std::vector<std::string>();
    const ui::Language language = m_screen.state().settings.language;
    std::string title = ui::translated(language, "what if ");
    for (size_t at = 0; at < lever.size();) {
        const size_t end = std::min(lever.find('\n', at), lever.size());
        levers.push_back(lever.substr(at, end - at));
        if (at > 0) title += ui::translated(language, ", and ");
        title += ui::translated_what_if(language, levers.back());
        at = end + 1;
    }
    auto other = run_text(path(), shown.source->text(), shown.origin, std::move(levers));
    if (!other->run.what_if_problems.empty()) {
        m_screen.state().message = other->run.what_if_problems.front();
        return;
    }
    const std::string sentence = insight::to_sentence(insight::compare(shown.replay, other->replay));
    m_screen.compare(std::move(other), title);
    m_screen.state().message = sentence;
}

// Another script, or the changed text of this one, beside the run that is shown.
void Session::compare_with(const std::string& wanted) {
    m_window.wake();
    const ui::Origin& origin = m_screen.document().origin;
    if (wanted.empty()) {
        auto changed = run_text(path(), m_screen.script_text(), origin);
        const run::Ending ending = changed->run.ending;
        if (ending == run::Ending::SyntaxError || ending == run::Ending::Refused) {
            m_screen.state().message = "The changed script cannot be run yet: F5 says why";
            return;
        }
        m_screen.compare(std::move(changed), "as it was changed");
        return;
    }
    auto other = open_script(wanted, origin);
    if (!other) {
        m_screen.state().message = other.error().message;
        return;
    }
    const std::string name = other.value()->file_name();
    m_screen.compare(std::move(other.value()), name);
}

void Session::find_orders() {
    m_window.wake();
    const ui::Document& shown = m_screen.document();
    if (!shown.options) {
        m_screen.state().message = "A recorded trace cannot run again in another order";
        return;
    }
    m_orders = std::make_unique<run::OrderSearch>(shown.source, *shown.options);
    m_screen.state().working = 0;
}

namespace {

ui::OutcomeView view_of(const run::Orders& orders, size_t number) {
    const run::Outcome& outcome = orders.outcomes[number];
    ui::OutcomeView view;
    view.title = run::describe_outcome(orders, number);
    if (number > 0) view.difference = "it " + run::difference(orders.outcomes[0], outcome);
    constexpr size_t kMostLines = 4;
    for (size_t at = 0; at < outcome.output.size() && view.output.size() < kMostLines;) {
        const size_t end = std::min(outcome.output.find('\n', at), outcome.output.size());
        view.output.push_back(outcome.output.substr(at, end - at));
        at = end + 1;
    }
    for (const std::string& text : outcome.what_if) view.what_if += (view.what_if.empty() ? "" : "\n") + text;
    return view;
}

ui::OrdersView view_of(const run::Orders& orders) {
    ui::OrdersView view;
    view.summary = run::describe_search(orders);
    for (size_t k = 0; k < orders.outcomes.size(); ++k) view.outcomes.push_back(view_of(orders, k));
    return view;
}

}  // namespace

// A few runs each time, so that the window stays alive.
void Session::go_on_with_orders() {
    if (m_orders == nullptr) return;
    m_window.wake();
    constexpr int kRunsAFrame = 5;
    for (int k = 0; k < kRunsAFrame; ++k) {
        if (m_orders->step()) continue;
        ui::UiState& state = m_screen.state();
        state.working = -1;
        state.message = m_orders->problems().empty() ? "" : m_orders->problems().front();
        if (m_orders->problems().empty()) {
            state.orders = view_of(m_orders->found());
            state.overlay = ui::Overlay::Orders;
            state.overlay_scroll = 0;
        }
        m_orders.reset();
        return;
    }
    const size_t runs = m_orders->found().runs;
    m_screen.state().working = static_cast<double>(runs) / run::OrdersOptions{}.most_runs;
    m_screen.state().message = runs == 1 ? std::string("Another order, 1 run so far; Esc stops it")
                                         : fmt::format("Another order, {} runs so far; Esc stops it", runs);
}

}  // namespace loopscope::app
