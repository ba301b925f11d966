// What-if levers: the same run with one reply, query or job made to fail or to take another time.
//
//   GET /data1 fails            GET https://api.example/data1 takes 3s          POST /orders answers 503
//   query SELECT * FROM users takes 2s        query INSERT fails                job crunch is 0.5s late
//   2nd GET /data1 fails       connection localhost:8888 fails      chunk from localhost:8888 takes 1s
//   message hello fails        2nd message is 1s late (of WebSockets)
//   process sleep takes 3s     process curl exits with 7     process worker.py is killed
//
// A lever says nothing about the script: it is pulled from outside (run::Options::what_if). `pulled` counts
// what it has touched, so that a lever that touches nothing is told of rather than taken for an answer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace loopscope::world {

struct Lever {
    enum class Target : uint8_t { Request, Query, Job, File, Redis, Connection, Chunk, Message, Process };
    enum class Effect : uint8_t { Fails, Takes, Late, Answers, Never, Killed };
    Target target = Target::Request;
    Effect effect = Effect::Fails;
    std::string method;   // of Request: "GET", or "ANY"
    std::string pattern;  // a URL, its path, or what the query, the job's or file's name contains
    double seconds = 0;   // of Takes, and beyond the usual time of Late
    int status = 0;       // of Answers; of a process, its exit status
    uint64_t nth = 0;     // the only one that is touched of those that fit; 0: all
    std::string text;     // as it was written
    uint64_t fitted = 0, pulled = 0;
};

base::Result<Lever> parse_lever(std::string_view text);

// Whether it touches this: method is empty where it is no request. Letters' case and the amount of space in
// queries make no difference.
bool is_touched(const Lever& lever, Lever::Target target, std::string_view method, std::string_view text);

}  // namespace loopscope::world
