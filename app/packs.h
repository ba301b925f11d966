// Lesson packs: lessons that somebody hands out, as a folder or as a zip file.
//
// A zip is unpacked into the user's cache, all of it or nothing, once for each content; nothing in it can
// name a place outside of its own folder there. Whatever is wrong with a pack is an Error in words, and
// leaves nothing behind.
#pragma once

#include <string>

#include "core/base/result.h"

namespace loopscope::app {

// Where a target on the command line leads: a folder of lessons, and which of them to begin with.
struct Pack {
    std::string folder;  // holds folders with a lesson.md
    std::string first;   // the slug of a lesson in it
};

// Whether the target is a folder or a zip file, so that open_pack is to be asked.
bool is_pack(const std::string& path);
base::Result<Pack> open_pack(const std::string& path);

}  // namespace loopscope::app
