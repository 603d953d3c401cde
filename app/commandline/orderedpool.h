// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// OrderedPool runs jobs on threads and hands their results on in the order in which the jobs came, each as
/// soon as all before it are out. add() waits while more than a few jobs a thread are unfinished, so that
/// memory stays constant however long the input is; stop() makes it refuse all further work.
#pragma once

#include <QByteArray>
#include <QtTypes>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace Redraft {

class OrderedPool {
public:
    using Job = std::function<QByteArray()>;
    /// Called by one thread at a time; false: nobody wants more, the pool stops.
    using Deliver = std::function<bool(const QByteArray&)>;

    OrderedPool(int threads, Deliver deliver);
    ~OrderedPool();
    Q_DISABLE_COPY_MOVE(OrderedPool)

    /// False when the pool has stopped.
    bool add(Job job);

    /// Waits until everything was delivered, or the pool has stopped.
    void finish();

private:
    void work();
    void deliver(std::unique_lock<std::mutex>& lock, qint64 number, QByteArray result);

    Deliver m_deliver;
    qint64 m_window;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::pair<qint64, Job>> m_jobs;
    std::map<qint64, QByteArray> m_results; // finished, but not their turn yet
    qint64 m_added = 0;
    qint64 m_delivered = 0;
    bool m_delivering = false;
    bool m_closed = false;
    bool m_stopped = false;
    std::vector<std::thread> m_threads;
};

} // namespace Redraft
