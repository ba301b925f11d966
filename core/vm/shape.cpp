#include "core/vm/containers.h"
#include "core/vm/dict.h"

namespace loopscope::vm {

Shape::~Shape() {
    for (Shape* child : children) delete child;
}

int32_t Shape::find(const Str& attribute) const {
    for (const Shape* shape = this; shape->parent; shape = shape->parent) {
        if (shape->name.object() == &attribute) return static_cast<int32_t>(shape->count - 1);
    }
    return -1;
}

Shape* Shape::with(const Str& attribute) {
    for (Shape* child : children) {
        if (child->name.object() == &attribute) return child;
    }
    auto* child = new Shape;
    child->type = type;
    child->parent = this;
    child->name = Value::share(const_cast<Str*>(&attribute));
    child->count = count + 1;
    children.push_back(child);
    return child;
}

}  // namespace loopscope::vm
