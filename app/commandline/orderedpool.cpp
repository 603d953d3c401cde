// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/orderedpool.h"

#include <utility>

namespace Redraft {

namespace {

constexpr qint64 kWaitingPerThread = 4;

} // namespace

OrderedPool::OrderedPool(int threads, Deliver deliver)
    : m_deliver(std::move(deliver))
    , m_window(kWaitingPerThread * threads)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

OrderedPool::~OrderedPool()
{
    finish();
    for (std::thread& thread : m_threads)
        thread.join();
}

bool OrderedPool::add(Job job)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_added - m_delivered < m_window; });
    if (m_stopped)
        return false;
    m_jobs.emplace_back(m_added++, std::move(job));
    m_changed.notify_all();
    return true;
}

void OrderedPool::finish()
{
    std::unique_lock lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_stopped || m_delivered == m_added; });
}

void OrderedPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stopped || m_closed || !m_jobs.empty(); });
        if (m_stopped || m_jobs.empty())
            return;
        const auto [number, job] = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        QByteArray result = job();
        lock.lock();
        deliver(lock, number, std::move(result));
    }
}

void OrderedPool::deliver(std::unique_lock<std::mutex>& lock, qint64 number, QByteArray result)
{
    m_results.emplace(number, std::move(result));
    // Whoever finds the next result ready hands on all that follow; the others go back to work meanwhile.
    while (!m_delivering && !m_stopped && m_results.contains(m_delivered)) {
        const QByteArray next = m_results.extract(m_delivered).mapped();
        m_delivering = true;
        lock.unlock();
        const bool goOn = m_deliver(next);
        lock.lock();
        m_delivering = false;
        ++m_delivered;
        m_stopped = m_stopped || !goOn;
        m_changed.notify_all();
    }
}

} // namespace Redraft
