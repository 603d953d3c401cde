// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Watch is how the stages report, are stopped and share work between threads. Only the thread that made it
/// calls the Tick; the others see its answer. A stage calls pass() often (it is one counter) and unwinds by
/// the exception Cancelled, which compare() catches: nothing leaves the room half-made.
#pragma once

#include "text/progress.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace Redraft {

struct Cancelled : std::exception { };

class Watch {
public:
    Watch(const Tick& tick, int threads)
        : m_tick(tick)
        , m_owner(std::this_thread::get_id())
        , m_threads(threads > 0 ? threads : int(std::max(1U, std::thread::hardware_concurrency())))
    {
    }

    int threads() const { return m_threads; }

    /// `cost` is roughly the number of characters or cells gone through since the last call.
    void pass(qint64 cost)
    {
        thread_local qint64 spent = 0;
        spent += cost;
        if (spent < kCostBetweenLooks)
            return;
        spent = 0;
        look();
    }

    /// Share of the whole comparison that is done, for the Tick: 0..1000.
    void stage(int done)
    {
        m_done = done;
        look();
    }

    /// Calls work(i) for each i of [0, count), spread over the threads in chunks. The results must go to
    /// places of their own; then they do not depend on the number of threads.
    template <typename Work> void spread(size_t count, size_t chunk, const Work& work)
    {
        const auto helpers = size_t(m_threads) > 1 && count > chunk
            ? std::min(size_t(m_threads), (count + chunk - 1) / chunk) - 1
            : 0;
        std::atomic<size_t> next = 0;
        std::atomic<bool> failed = false;
        const auto loop = [&] {
            try {
                for (size_t from = next.fetch_add(chunk); from < count; from = next.fetch_add(chunk)) {
                    for (size_t i = from; i < std::min(from + chunk, count); ++i)
                        work(i);
                }
            } catch (const Cancelled&) {
                failed = true;
            }
        };
        {
            std::atomic<size_t> running = helpers;
            std::vector<std::jthread> others;
            for (size_t k = 0; k < helpers; ++k) {
                others.emplace_back([&] {
                    loop();
                    --running;
                });
            }
            loop();
            // The owner keeps asking the Tick while the others finish; they hear of its answer in pass().
            for (int turn = 0; running > 0; ++turn) {
                if (turn < 100)
                    std::this_thread::yield();
                else
                    std::this_thread::sleep_for(std::chrono::microseconds(300));
                try {
                    look();
                } catch (const Cancelled&) {
                    failed = true;
                }
            }
        }
        if (failed)
            throw Cancelled();
        look();
    }

    /// The same in chunks for work that needs a tool (scratch memory and what is dear to make): make() makes
    /// one, and each is handed from chunk to chunk, so that there are no more than threads. Calls
    /// work(tool, from, to) for each chunk [from, to).
    template <typename Make, typename Work>
    void spreadWith(size_t count, size_t chunk, const Make& make, const Work& work)
    {
        std::vector<decltype(make())> idle;
        std::mutex guard;
        spread((count + chunk - 1) / chunk, 1, [&](size_t c) {
            decltype(make()) tool = [&] {
                std::unique_lock lock(guard);
                if (idle.empty()) {
                    lock.unlock();
                    return make();
                }
                auto last = std::move(idle.back());
                idle.pop_back();
                return last;
            }();
            work(*tool, c * chunk, std::min(count, (c + 1) * chunk));
            const std::lock_guard lock(guard);
            idle.push_back(std::move(tool));
        });
    }

private:
    static constexpr qint64 kCostBetweenLooks = 20'000;
    static constexpr std::chrono::milliseconds kTickInterval{ 15 };

    void look()
    {
        if (m_cancelled.load(std::memory_order_relaxed))
            throw Cancelled();
        if (!m_tick || std::this_thread::get_id() != m_owner)
            return;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < kTickInterval)
            return;
        m_last = now;
        if (!m_tick(m_done, 1000)) {
            m_cancelled = true;
            throw Cancelled();
        }
    }

    const Tick& m_tick;
    std::thread::id m_owner;
    int m_threads;
    int m_done = 0;
    std::atomic<bool> m_cancelled = false;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace Redraft
