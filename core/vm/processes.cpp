// The memories of simulated processes: while a process runs, the script's modules have its variables.
#include <map>

#include "core/vm/dict.h"
#include "core/vm/threads.h"
#include "core/vm/work.h"

namespace loopscope::vm {

namespace {

struct Memory {
    // Of Memories::dicts, in their order, while another process runs; may be null.
    std::vector<Ref<Dict>> contents;
    Value kept;  // what dies with the process without a word: nothing of it is finalized
};

struct Memories {
    std::vector<Ref<Dict>> dicts;  // the variables of the script's modules
    std::map<uint64_t, Memory> by_process;
};

Ref<Dict> copy_of(Machine& m, const Dict& dict) {
    Ref<Dict> copy = m.new_dict();
    for (uint32_t i = 0; i < dict.table.entry_count(); ++i) {
        const DictTable::Entry& entry = dict.table.entry(i);
        if (entry.key) copy->table.set(m, entry.key, entry.hash, entry.value);
    }
    count_work(m, dict.table.entry_count());
    return copy;
}

// Values that stay the same keep their places, so that what the code remembers of the dict stays true.
void put(Machine& m, Dict& dict, const Dict& contents) {
    std::vector<Value> gone;
    for (uint32_t i = 0; i < dict.table.entry_count(); ++i) {
        const DictTable::Entry& entry = dict.table.entry(i);
        Value* value = nullptr;
        if (!entry.key) continue;
        DictTable& table = const_cast<Dict&>(contents).table;
        if (table.find(m, entry.key, entry.hash, &value) != Found::Yes) gone.push_back(entry.key);
    }
    for (const Value& key : gone) dict.table.erase(m, key);
    for (uint32_t i = 0; i < contents.table.entry_count(); ++i) {
        const DictTable::Entry& entry = contents.table.entry(i);
        if (entry.key) dict.table.set(m, entry.key, entry.hash, entry.value);
    }
}

size_t place_of(Memories& all, const Ref<Dict>& dict) {
    for (size_t i = 0; i < all.dicts.size(); ++i) {
        if (all.dicts[i].get() == dict.get()) return i;
    }
    all.dicts.push_back(dict);
    return all.dicts.size() - 1;
}

void save_memory(Machine& m, Memories& all, uint64_t process) {
    Memory& memory = all.by_process[process];
    memory.contents.resize(all.dicts.size());
    for (size_t i = 0; i < all.dicts.size(); ++i) memory.contents[i] = copy_of(m, *all.dicts[i]);
}

}  // namespace

void switch_memory(Machine& m, uint64_t from, uint64_t to) {
    Memories& all = m.state<Memories>();
    if (all.dicts.empty()) return;
    save_memory(m, all, from);
    const auto found = all.by_process.find(to);
    if (found == all.by_process.end()) return;
    const std::vector<Ref<Dict>>& contents = found->second.contents;
    for (size_t i = 0; i < contents.size(); ++i) {
        if (contents[i]) put(m, *all.dicts[i], *contents[i]);
    }
}

void own_memory(Machine& m, uint64_t parent, const std::vector<OwnVariables>& variables, const Value& kept) {
    Memories& all = m.state<Memories>();
    for (const OwnVariables& each : variables) place_of(all, each.dict);
    save_memory(m, all, parent);
    for (const OwnVariables& each : variables) put(m, *each.dict, *each.contents);
    all.by_process[current_process(m)].kept = kept;
}

}  // namespace loopscope::vm
