#include "core/replay/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/base/check.h"
#include "core/replay/fold.h"

namespace loopscope::replay {

namespace {

constexpr uint64_t kFine = 64;     // between the marks in the block where one stands and in the one before
constexpr uint64_t kBlock = 1024;  // between the marks from the last keyframe up to there
constexpr size_t kMarks = 256;     // how many marks are kept at most
constexpr uint64_t kFirstKeyframeDistance = 2048;
constexpr uint64_t kLastKeyframeDistance = 8192;
constexpr uint64_t kKeyframeBytes = 64u << 20;  // or twice what the events take, if that is more

}  // namespace

struct Replay::Impl {
    std::shared_ptr<const trace::Trace> trace;
    TraceFacts facts;
    uint64_t distance = kFirstKeyframeDistance;
    std::vector<Scene> keyframes;     // [k]: the scene at step k * distance
    std::map<uint64_t, Scene> marks;  // scenes around where one stands, by step
    Scene builder;                    // makes marks in the block before, a few events at a time
    uint64_t builder_end = 0;
    Scene scene;
    const char* failed = nullptr;  // the condition that the first impossible event broke
    uint64_t failed_at = 0;

    explicit Impl(std::shared_ptr<const trace::Trace> recorded) : trace(std::move(recorded)), facts(*trace) {
        make_keyframes();
        scene = keyframes[0];
    }

    void fold_to(Scene& target, uint64_t step) {
        Fold fold{target, *trace, facts};
        while (target.step < step) {
            fold_event(fold);
            if (!fold.failed) continue;
            if (!failed) failed = fold.failed, failed_at = target.step - 1;
            fold.failed = nullptr;
        }
    }

    void make_keyframes() {
        const uint64_t budget = std::max(kKeyframeBytes, trace->size() * sizeof(trace::Event) * 2);
        const uint64_t bytes_before = CowMemory::bytes;
        Scene at = first_scene(facts);
        keyframes.push_back(at);
        while (at.step + distance <= trace->size()) {
            fold_to(at, at.step + distance);
            keyframes.push_back(at);
            if (CowMemory::bytes - bytes_before <= budget || distance == kLastKeyframeDistance) continue;
            if (keyframes.size() % 2 == 0) continue;  // so that the last one stays a multiple
            for (size_t k = 0; k * 2 < keyframes.size(); ++k) keyframes[k] = keyframes[k * 2];
            keyframes.resize(keyframes.size() / 2 + 1);
            distance *= 2;
        }
        fold_to(at, trace->size());  // so that every event was looked at once
    }

    // The nearest scene at or before a step that is known.
    const Scene& base_for(uint64_t step) const {
        const Scene& keyframe = keyframes[step / distance];
        auto mark = marks.upper_bound(step);
        if (mark == marks.begin()) return keyframe;
        --mark;
        return mark->first > keyframe.step ? mark->second : keyframe;
    }

    void keep_mark(const Scene& at) {
        marks.emplace(at.step, at);
        if (marks.size() <= kMarks) return;
        const bool drop_last = marks.rbegin()->first - std::min(at.step, marks.rbegin()->first) >
                               at.step - std::min(at.step, marks.begin()->first);
        marks.erase(drop_last ? std::prev(marks.end()) : marks.begin());
    }

    // Folds up to a step, leaving a mark at each multiple of a distance.
    void fold_with_marks(Scene& at, uint64_t step, uint64_t mark_distance) {
        while (at.step < step) {
            fold_to(at, std::min(step, (at.step / mark_distance + 1) * mark_distance));
            if (at.step % mark_distance == 0) keep_mark(at);
        }
    }

    void seek(uint64_t step) {
        const uint64_t from = scene.step;
        if (step >= from && step - from <= kBlock) return fold_with_marks(scene, step, kFine);
        const bool is_jump = step > from || from - step > kBlock;
        if (is_jump) marks.clear(), builder_end = 0;
        scene = base_for(step);
        fold_with_marks(scene, step / kBlock * kBlock, kBlock);
        fold_with_marks(scene, step, kFine);
        prepare_way_back(step, is_jump);
    }

    // Whoever goes back will need marks in the block before. They are made a few events at a time, so that no
    // single step back has to fold a whole block or more.
    void prepare_way_back(uint64_t step, bool is_jump) {
        const uint64_t block = step / kBlock * kBlock;
        if (block == 0 || step - block > kBlock / 2) return;
        const bool at_once = is_jump && step - block < kLastKeyframeDistance / kFine + 16;
        if (is_jump && !at_once) return;
        const uint64_t begin = block - kBlock;
        if (builder_end != block) {
            builder = base_for(begin);
            builder_end = block;
        }
        do {
            const uint64_t next = std::min(block, builder.step + kFine);
            fold_with_marks(builder, next, next > begin ? kFine : kBlock);
        } while (at_once && builder.step < block);
    }
};

Replay::Replay(std::shared_ptr<const trace::Trace> trace)
    : m_impl(std::make_unique<Impl>(std::move(trace))) {}
Replay::Replay(Replay&&) noexcept = default;
Replay& Replay::operator=(Replay&&) noexcept = default;
Replay::~Replay() = default;

std::string Replay::defect() const {
    if (!m_impl->failed) return "";
    const trace::Event& event = m_impl->trace->events[m_impl->failed_at];
    return fmt::format("event {} ({}) cannot follow those before it: {} does not hold", m_impl->failed_at,
                       trace::event_kind_name(event.kind), m_impl->failed);
}

const trace::Trace& Replay::trace() const { return *m_impl->trace; }
std::shared_ptr<const trace::Trace> Replay::shared_trace() const { return m_impl->trace; }
const TraceFacts& Replay::facts() const { return m_impl->facts; }
uint64_t Replay::last_step() const { return m_impl->trace->size(); }
uint64_t Replay::step() const { return m_impl->scene.step; }
const Scene& Replay::scene() const { return m_impl->scene; }
uint64_t Replay::keyframe_distance() const { return m_impl->distance; }

void Replay::seek(uint64_t step) {
    CHECK(step <= last_step());
    m_impl->seek(step);
}

Scene Replay::scene_at(uint64_t step) const {
    CHECK(step <= last_step());
    Scene scene = m_impl->base_for(step);
    if (m_impl->scene.step <= step && m_impl->scene.step > scene.step) scene = m_impl->scene;
    Fold fold{scene, *m_impl->trace, m_impl->facts};
    while (scene.step < step) fold_event(fold);
    return scene;
}

uint64_t Replay::next(Granularity granularity, uint64_t step) const {
    if (granularity == Granularity::Event) return std::min(step + 1, last_step());
    const auto& steps = m_impl->facts.steps(granularity);
    const auto after = std::upper_bound(steps.begin(), steps.end(), step);
    return after == steps.end() ? last_step() : *after;
}

uint64_t Replay::previous(Granularity granularity, uint64_t step) const {
    if (granularity == Granularity::Event) return step == 0 ? 0 : step - 1;
    const auto& steps = m_impl->facts.steps(granularity);
    const auto at = std::lower_bound(steps.begin(), steps.end(), step);
    return at == steps.begin() ? 0 : *std::prev(at);
}

uint64_t Replay::count(Granularity granularity) const {
    return granularity == Granularity::Event ? last_step() : m_impl->facts.steps(granularity).size();
}

uint64_t Replay::position(Granularity granularity, uint64_t step) const {
    if (granularity == Granularity::Event) return step;
    const auto& steps = m_impl->facts.steps(granularity);
    return static_cast<uint64_t>(std::upper_bound(steps.begin(), steps.end(), step) - steps.begin());
}

uint64_t Replay::step_of(Granularity granularity, uint64_t position) const {
    if (granularity == Granularity::Event) return std::min(position, last_step());
    if (position == 0) return 0;
    const auto& steps = m_impl->facts.steps(granularity);
    return steps[std::min<uint64_t>(position, steps.size()) - 1];
}

}  // namespace loopscope::replay
