#include "core/replay/replay.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/replay/fold.h"

namespace loopscope::replay {

namespace {

constexpr uint64_t kMarkDistance = 64;         // between the scenes kept around where one stands
constexpr uint64_t kFirstKeyframeDistance = 2048;
constexpr uint64_t kLastKeyframeDistance = 16384;
constexpr uint64_t kKeyframeBytes = 64u << 20;  // or twice what the events take, if that is more

// A stretch of the trace between two keyframes, with the scene at each kMarkDistance events as far as known.
struct Segment {
    uint64_t begin = 0;
    std::vector<Scene> marks;
    uint64_t used = 0;  // when, for choosing which to forget
};

}  // namespace

struct Replay::Impl {
    std::shared_ptr<const trace::Trace> trace;
    TraceFacts facts;
    uint64_t distance = kFirstKeyframeDistance;
    std::vector<Scene> keyframes;  // [k]: the scene at step k * distance
    Segment segments[3];
    uint64_t clock = 0;
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

    Segment& segment_of(uint64_t step) {
        const uint64_t begin = step / distance * distance;
        Segment* oldest = &segments[0];
        for (Segment& segment : segments) {
            if (!segment.marks.empty() && segment.begin == begin) {
                segment.used = ++clock;
                return segment;
            }
            if (segment.used < oldest->used) oldest = &segment;
        }
        oldest->begin = begin;
        oldest->used = ++clock;
        oldest->marks.assign(1, keyframes[begin / distance]);
        return *oldest;
    }

    // Makes the next mark of a segment; false when it has them all.
    bool extend(Segment& segment) {
        const uint64_t next = segment.begin + segment.marks.size() * kMarkDistance;
        if (next >= std::min(segment.begin + distance, trace->size() + 1)) return false;
        segment.marks.push_back(segment.marks.back());
        fold_to(segment.marks.back(), next);
        return true;
    }

    void step_forward(uint64_t step) {
        while (scene.step < step) {
            fold_to(scene, std::min(step, (scene.step / kMarkDistance + 1) * kMarkDistance));
            if (scene.step % kMarkDistance != 0) continue;
            Segment& segment = segment_of(scene.step);
            if (segment.begin + segment.marks.size() * kMarkDistance == scene.step) segment.marks.push_back(scene);
        }
    }

    void seek(uint64_t step) {
        const uint64_t from = scene.step;
        if (step >= from && step - from <= kMarkDistance) return step_forward(step);
        Segment& segment = segment_of(step);
        const uint64_t mark = (step - segment.begin) / kMarkDistance;
        while (segment.marks.size() <= mark) CHECK(extend(segment));
        scene = segment.marks[mark];
        fold_to(scene, step);
        prepare_way_back(segment.begin, step, from);
    }

    // Whoever goes back will cross into the segment before: its marks are made a few at a time, so that no single
    // step back has to fold all of it.
    void prepare_way_back(uint64_t begin, uint64_t step, uint64_t from) {
        if (begin == 0 || step - begin > distance / 2) return;
        const bool is_jump = step > from || from - step > distance;
        if (is_jump && step - begin > distance / kMarkDistance) return;
        Segment& before = segment_of(begin - 1);
        while (extend(before) && is_jump) {}
    }
};

Replay::Replay(std::shared_ptr<const trace::Trace> trace) : m_impl(std::make_unique<Impl>(std::move(trace))) {}
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
    const Segment* best = nullptr;
    for (const Segment& segment : m_impl->segments)
        if (!segment.marks.empty() && segment.begin == step / m_impl->distance * m_impl->distance) best = &segment;
    Scene scene = m_impl->keyframes[step / m_impl->distance];
    if (best) {
        const uint64_t mark = (step - best->begin) / kMarkDistance;
        scene = best->marks[std::min<uint64_t>(mark, best->marks.size() - 1)];
    }
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
