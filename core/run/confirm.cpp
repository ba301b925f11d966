#include "core/run/confirm.h"

#include <algorithm>
#include <string_view>

namespace loopscope::run {

namespace {

// What the finding says is shared: the first piece of code in its sentence, "self.balance".
std::string shared_in(const insight::Finding& finding) {
    for (const insight::Piece& piece : insight::worded(finding.sentence, base::Language::English))
        if (piece.kind == insight::Piece::Kind::Code) return piece.text;
    return {};
}

// Which object a variable of the running function stands for; 0 where it is none of its variables.
uint64_t identity_of(const Inspection& inspection, std::string_view name) {
    for (const SeenStack& stack : inspection.stacks) {
        if (!stack.is_running || stack.frames.empty()) continue;
        for (const SeenItem& item : stack.frames.back().locals)
            if (item.name == name && item.value.has_object())
                return inspection.objects[item.value.object].identity;
    }
    return 0;
}

bool is_about_two_objects(const insight::Finding& finding, Inspector& inspector) {
    constexpr size_t kOwnWrite = 0, kOtherWrite = 2;  // of a lost update's steps
    if (finding.kind != insight::FindingKind::LostUpdate || finding.steps.size() <= kOtherWrite) return false;
    const std::string shared_words = shared_in(finding);
    const std::string_view shared = shared_words;
    const size_t end = shared.find_first_of(".[");
    if (end == std::string_view::npos) return false;  // a global: there is one
    // Both from one machine: only there are identities the same. The step looked at is compared with the
    // earlier.
    const auto first = inspector.at(finding.steps[kOtherWrite], finding.steps[kOtherWrite]);
    const auto second = inspector.at(finding.steps[kOwnWrite], finding.steps[kOtherWrite]);
    const uint64_t one = identity_of(*first, shared.substr(0, end));
    const uint64_t other = identity_of(*second, shared.substr(0, end));
    return one != 0 && other != 0 && one != other;
}

}  // namespace

std::vector<insight::Finding> confirmed(std::vector<insight::Finding> findings, Inspector& inspector) {
    std::erase_if(findings, [&](const auto& finding) { return is_about_two_objects(finding, inspector); });
    return findings;
}

}  // namespace loopscope::run
