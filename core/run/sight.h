// Reading a machine that stands still: values as text, objects as what they are made of.
//
// Runs no Python code, makes nothing of the script's, asks no identity: the machine goes on afterwards as if
// nobody had looked. Bounded in text, items and objects.
#pragma once

#include <map>
#include <unordered_map>

#include "core/run/inspect.h"
#include "core/vm/machine.h"

namespace loopscope::run {

// Attributes of an object in the order they were set: of its class's slots, its own dict.
struct Attribute {
    std::string name;
    const vm::Value* value;
};
std::vector<Attribute> attributes_of(vm::Machine& m, vm::Object& object);
// Whether its class belongs to the library rather than to the script.
bool is_of_library(const vm::Type& type);

// A value as text, as Python would write it, with `Account(balance=3)` for objects of the script's classes.
std::string text_of_value(vm::Machine& m, const vm::Value& value, size_t limit);

// Collects what is seen into one Inspection.
class Sight {
  public:
    Sight(vm::Machine& m, Inspection& inspection) : m_machine(m), m_inspection(inspection) {}

    SeenValue see(const vm::Value& value);
    SeenItem see(std::string name, const vm::Value& value) { return {std::move(name), see(value), false}; }
    // Opens what was seen, and what that refers to, as far as the bounds go; then names what is shared.
    void open_all();

  private:
    static constexpr size_t kTextLimit = 90, kMostItems = 100, kMostObjects = 4000;

    void open(uint32_t index, vm::Object& object);
    void open_container(SeenObject& seen, vm::Object& object);
    void open_sync(SeenObject& seen, vm::Object& object);
    void open_future(SeenObject& seen, vm::Object& object);
    void open_attributes(SeenObject& seen, vm::Object& object);
    void add(SeenObject& seen, std::string name, const vm::Value& value);
    void label_shared();

    vm::Machine& m_machine;
    Inspection& m_inspection;
    std::unordered_map<const vm::Object*, uint32_t> m_places;
    std::vector<vm::Object*> m_objects;  // behind Inspection::objects, borrowed
};

// Everything there is to see in a machine, with no marks of change.
Inspection look_at(vm::Machine& m, uint64_t step);
// Marks what in `now` is not as in `before`, seen in the same machine earlier.
void mark_changes(Inspection& now, const Inspection& before);

}  // namespace loopscope::run
