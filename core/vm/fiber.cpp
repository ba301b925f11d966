#include "core/vm/fiber.h"

#include <sys/mman.h>
#include <ucontext.h>

#include <cstdint>

#include "core/base/check.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

namespace loopscope::vm {

namespace {

constexpr size_t kStackBytes = size_t{4} << 20;  // reserved, used as far as it is touched

}  // namespace

struct Fiber::Impl {
    ucontext_t context{};
    std::function<void()> body;
    void* stack = nullptr;  // null: the stack it was made on
#if defined(__SANITIZE_ADDRESS__)
    void* fake_stack = nullptr;
    const void* bottom = nullptr;
    size_t size = 0;
#endif

    static void start(unsigned low, unsigned high) {
        auto* self = reinterpret_cast<Impl*>(uintptr_t{high} << 32 | low);
#if defined(__SANITIZE_ADDRESS__)
        __sanitizer_finish_switch_fiber(nullptr, nullptr, nullptr);
#endif
        self->body();
        CHECK_UNREACHABLE();
    }
};

Fiber::Fiber() : m_impl(std::make_unique<Impl>()) {}

Fiber::Fiber(std::function<void()> body) : m_impl(std::make_unique<Impl>()) {
    Impl& impl = *m_impl;
    impl.body = std::move(body);
    impl.stack = mmap(nullptr, kStackBytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(impl.stack != MAP_FAILED);
    CHECK(getcontext(&impl.context) == 0);
    impl.context.uc_stack.ss_sp = impl.stack;
    impl.context.uc_stack.ss_size = kStackBytes;
    impl.context.uc_link = nullptr;
    const auto address = reinterpret_cast<uintptr_t>(&impl);
    makecontext(&impl.context, reinterpret_cast<void (*)()>(&Impl::start), 2, static_cast<unsigned>(address),
                static_cast<unsigned>(address >> 32));
#if defined(__SANITIZE_ADDRESS__)
    impl.bottom = impl.stack;
    impl.size = kStackBytes;
#endif
}

Fiber::~Fiber() {
    if (m_impl->stack != nullptr) munmap(m_impl->stack, kStackBytes);
}

void Fiber::switch_from(Fiber& from) {
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_start_switch_fiber(&from.m_impl->fake_stack, m_impl->bottom, m_impl->size);
#endif
    CHECK(swapcontext(&from.m_impl->context, &m_impl->context) == 0);
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_finish_switch_fiber(from.m_impl->fake_stack, nullptr, nullptr);
#endif
}

}  // namespace loopscope::vm
