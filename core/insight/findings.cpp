#include "core/insight/findings.h"

#include <algorithm>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/replay/facts.h"
#include "core/replay/fold.h"

namespace loopscope::insight {

const char* finding_name(FindingKind kind) {
    static constexpr const char* kNames[] = {"never awaited",
                                             "loop blocked",
                                             "awaits in a row",
                                             "deadlock",
                                             "nothing left to wake",
                                             "exception never retrieved",
                                             "cancellation swallowed",
                                             "task lost",
                                             "lock held across a wait",
                                             "spinning",
                                             "queue grows",
                                             "lost update",
                                             "overwritten while waiting",
                                             "generator left open",
                                             "clean-up skipped",
                                             "limit not shared",
                                             "timeout missed",
                                             "starvation",
                                             "nothing started",
                                             "asyncio misused"};
    return kNames[static_cast<int>(kind)];
}

Sentence describe_kind(FindingKind kind) {
    constexpr Message kFirst = Message::kind_never_awaited;  // they stand in the order of the enumeration
    return say(static_cast<Message>(static_cast<int>(kFirst) + static_cast<int>(kind)));
}

void Watched::add(FindingKind kind, Sentence sentence, Sentence repair, std::vector<uint32_t> lines,
                  std::vector<uint64_t> steps) {
    std::erase(lines, 0u);
    findings.push_back({kind, std::move(sentence), std::move(repair), std::move(lines), std::move(steps)});
}

namespace {

bool is_double(const Finding& x, const Finding& y) {
    if (x.kind != y.kind) return false;
    return x.lines.empty() ? to_text(x.sentence) == to_text(y.sentence) : x.lines == y.lines;
}

// A coroutine that the line dropped which failed: the exception says more about it.
bool is_told_by_mistake(const Finding& finding, const std::vector<Finding>& found) {
    if (finding.kind != FindingKind::NeverAwaited) return false;
    return std::any_of(found.begin(), found.end(), [&](const Finding& other) {
        return other.kind == FindingKind::Mistake && (finding.lines.empty() || other.lines == finding.lines);
    });
}

}  // namespace

std::vector<Finding> find_all(const replay::Replay& replay) {
    std::vector<Finding> found;
    if (replay.trace().sources.empty()) return found;
    replay::Scene scene = replay::first_scene(replay.facts());
    const ScriptLines statements(*replay.trace().sources[0]);
    Watched watched{replay, replay.trace(), scene, found, statements};
    std::unique_ptr<Detector> detectors[] = {
        make_drop_detector(),   make_block_detector(),   make_sequence_detector(), make_stall_detector(),
        make_cancel_detector(), make_sync_detector(),    make_race_detector(),     make_generator_detector(),
        make_limit_detector(),  make_mistake_detector(), make_unstarted_detector()};
    replay::Fold fold{scene, replay.trace(), replay.facts()};
    while (scene.step < replay.last_step()) {
        const trace::Event& event = replay.trace().events[scene.step];
        replay::fold_event(fold);
        for (const auto& detector : detectors) detector->look_at(event, watched);
    }
    for (const auto& detector : detectors) detector->finish(watched);
    std::stable_sort(found.begin(), found.end(), [](const Finding& x, const Finding& y) {
        return (x.steps.empty() ? 0 : x.steps[0]) < (y.steps.empty() ? 0 : y.steps[0]);
    });
    std::vector<Finding> findings;
    std::vector<bool> is_told;
    for (const Finding& finding : found) is_told.push_back(is_told_by_mistake(finding, found));
    for (size_t k = 0; k < found.size(); ++k) {
        Finding& finding = found[k];
        if (is_told[k]) continue;
        const auto same = [&](const Finding& other) { return is_double(other, finding); };
        if (std::none_of(findings.begin(), findings.end(), same)) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace loopscope::insight
