#include "core/trace/trace.h"

#include "core/base/check.h"

namespace loopscope::trace {

const char* object_kind_name(ObjectKind kind) {
    switch (kind) {
        case ObjectKind::None:
            return "none";
        case ObjectKind::Coroutine:
            return "coroutine";
        case ObjectKind::Generator:
            return "generator";
        case ObjectKind::AsyncGenerator:
            return "async generator";
        case ObjectKind::Task:
            return "task";
        case ObjectKind::Future:
            return "future";
        case ObjectKind::Handle:
            return "handle";
        case ObjectKind::Timer:
            return "timer";
        case ObjectKind::Loop:
            return "loop";
        case ObjectKind::Job:
            return "job";
        case ObjectKind::Request:
            return "request";
        case ObjectKind::Sync:
            return "sync";
        case ObjectKind::Scope:
            return "scope";
        case ObjectKind::Other:
            return "object";
    }
    CHECK_UNREACHABLE();
}

}  // namespace loopscope::trace
