// The end of objects: finalizers, weak references, the tables of the machine, and their memory.
#include "core/vm/errors.h"
#include "core/vm/machine.h"
#include "core/vm/weakref.h"

namespace loopscope::vm {
namespace {

constexpr int kMostNestedDestructions = 50;

// Runs __del__ or its like. True: the object lives on.
bool finalize(Machine& m, Object* object) {
    object->flags |= kFinalized;
    object->refcount = 1;
    Value raised = std::move(m.raised);
    m.raised = Value();
    Value self = Value::attach(reinterpret_cast<uint64_t>(object));
    const Value result = object->type->slots.finalize(m, self);
    if (!result && m.has_raised()) {
        const Value* method =
            object->type->has(kWrittenInPython) ? lookup_in_type(*object->type, *m.names.n_del) : nullptr;
        write_unraisable(m, method ? *method : self);
    }
    m.raised = std::move(raised);
    self.detach();
    return --object->refcount != 0;
}

void leave_tables(Machine& m, Object* object) {
    if (object->flags & kHasWeakrefs) {
        object->refcount = 1;  // callbacks must not see it die again
        clear_weakrefs(m, object);
        object->refcount = 0;
    }
    if (object->flags & kHasIdentity) m.identities.erase(object);
    if (object->flags & kHasTraceId) m.trace_ids.erase(object);
}

void destroy_now(Machine& m, Object* object) {
    Type* type = object->type;
    if (type->slots.finalize && !(object->flags & kFinalized) && !m.closing && finalize(m, object)) return;
    Ref<Dict> side_dict;
    if (object->flags & ~kFinalized) {
        leave_tables(m, object);
        if (object->flags & kHasSideDict) {
            const auto found = m.side_dicts.find(object);
            side_dict = std::move(found->second);
            m.side_dicts.erase(found);
        }
    }
    type->destroy(object);
    if (--type->refcount == 0) destroy_object(type);
}

}  // namespace

void destroy_object(Object* object) {
    Machine& m = *object->type->machine;
    // What loops make and drop most, and what refers to nothing.
    if (object->layout == Layout::Float && object->type == m.types.float_ && object->flags == 0) {
        --m.types.float_->refcount;
        m.bytes_in_use -= sizeof(Float);
        m.heap.release(object, sizeof(Float));
        return;
    }
    if (m.destroy_depth >= kMostNestedDestructions) {
        m.dying.push_back(object);
        return;
    }
    ++m.destroy_depth;
    destroy_now(m, object);
    if (m.destroy_depth == 1) {
        while (!m.dying.empty()) {
            Object* next = m.dying.back();
            m.dying.pop_back();
            destroy_now(m, next);
        }
    }
    --m.destroy_depth;
}

}  // namespace loopscope::vm
