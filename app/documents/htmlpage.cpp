// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/htmlpage.h"

#include "documents/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace Redraft {

namespace {

constexpr bool isNameEnd(char c)
{
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// How deep the page's tags are at most open, roughly: elements that HTML closes by itself do not count. The
/// parser takes time by the square of this, so it is looked at first.
int openTags(QByteArrayView page)
{
    static constexpr const char* kClosing[] = {
        "div",    "span",  "table",  "blockquote", "section", "article", "ul",   "ol",    "b",
        "i",      "em",    "strong", "a",          "font",    "center",  "dl",   "form",  "fieldset",
        "big",    "small", "button", "object",     "details", "svg",     "math", "u",     "s",
        "code",   "nobr",  "tt",     "select",     "dir",     "menu",    "main", "aside", "header",
        "footer", "nav",   "g",      "mi",         "mrow"
    };
    const auto counts = [](QByteArrayView name) {
        return std::any_of(std::begin(kClosing), std::end(kClosing), [&](const char* known) {
            return name.compare(QByteArrayView(known), Qt::CaseInsensitive) == 0;
        });
    };
    int open = 0;
    int deepest = 0;
    for (qsizetype i = page.indexOf('<'); i >= 0 && i + 1 < page.size(); i = page.indexOf('<', i + 1)) {
        const bool closing = page[i + 1] == '/';
        const qsizetype start = i + (closing ? 2 : 1);
        qsizetype end = start;
        while (end < page.size() && end - start < 12 && !isNameEnd(page[end]))
            ++end;
        if (!counts(page.sliced(start, end - start)))
            continue;
        open = closing ? std::max(0, open - 1) : open + 1;
        deepest = std::max(deepest, open);
    }
    return deepest;
}

} // namespace

/// Where gumbo's tree lives: pieces of memory that are given back all at once. Gumbo has no way to stop, but
/// it is C: when the bounds are reached, allocate() jumps out of it, back to run().
struct HtmlPage::Memory {
    enum class Stop { None, Memory, Time, Cancelled };

    QByteArray source;
    const Tick* tick; ///< of the caller of parse(); unused afterwards
    std::vector<std::unique_ptr<char[]>> pieces;
    char* free = nullptr;
    size_t left = 0;
    qint64 taken = 0;
    qint64 calls = 0;
    double began = now();
    Stop stop = Stop::None;
    std::jmp_buf out = {};

    Memory(const QByteArray& bytes, const Tick& asked)
        : source(bytes)
        , tick(&asked)
    {
    }

    /// Seconds of this thread's work: a busy machine does not make a page a bad one.
    static double now()
    {
        struct timespec time = {};
        (void)::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    }

    void* take(size_t size)
    {
        if ((++calls & 0xfff) == 0) {
            if (!goOn(*tick, std::min(taken, kHtmlMemory), kHtmlMemory))
                stop = Stop::Cancelled;
            else if (now() - began > kHtmlSeconds)
                stop = Stop::Time;
        }
        constexpr size_t kAlign = alignof(std::max_align_t);
        constexpr size_t kPiece = size_t(256) * 1024;
        size = (std::max<size_t>(size, 1) + kAlign - 1) / kAlign * kAlign;
        if (size > left && stop == Stop::None) {
            const size_t piece = std::max(size, kPiece);
            taken += qint64(piece);
            if (taken > kHtmlMemory) {
                stop = Stop::Memory;
            } else {
                pieces.push_back(std::make_unique_for_overwrite<char[]>(piece));
                free = pieces.back().get();
                left = piece;
            }
        }
        if (stop != Stop::None)
            return nullptr;
        char* const given = free;
        free += size;
        left -= size;
        return given;
    }

    /// No object with a destructor may live in this frame: it is jumped over.
    static void* allocate(void* userdata, size_t size)
    {
        auto* memory = static_cast<Memory*>(userdata);
        void* const given = memory->take(size);
        if (!given)
            std::longjmp(memory->out, 1);
        return given;
    }
    static void deallocate(void*, void*) { }

    /// The tree; null: stopped, and `stop` says why.
    const GumboOutput* run(const GumboOptions* options)
    {
        if (setjmp(out) != 0)
            return nullptr;
        return gumbo_parse_with_options(options, source.constData(), size_t(source.size()));
    }
};

HtmlPage::HtmlPage(std::unique_ptr<Memory> memory)
    : m_memory(std::move(memory))
{
}

HtmlPage::~HtmlPage() = default;
HtmlPage::HtmlPage(HtmlPage&&) noexcept = default;
HtmlPage& HtmlPage::operator=(HtmlPage&&) noexcept = default;

Result<HtmlPage> HtmlPage::parse(const QByteArray& utf8, const Tick& tick)
{
    if (utf8.size() > kMaximumHtml) {
        return std::unexpected(Error{ ErrorKind::TooLarge,
                                      QCoreApplication::translate("Html", "a page of more than %1 MB")
                                          .arg(kMaximumHtml / (1024 * 1024)),
                                      {} });
    }
    if (openTags(utf8) > kMaximumHtmlNesting) {
        return std::unexpected(
            Error{ ErrorKind::Format,
                   QCoreApplication::translate("Html", "its tags are nested deeper than %1")
                       .arg(kMaximumHtmlNesting),
                   {} });
    }
    auto memory = std::make_unique<Memory>(utf8, tick);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.allocator = &Memory::allocate;
    options.deallocator = &Memory::deallocate;
    options.userdata = memory.get();
    const GumboOutput* output = memory->run(&options);
    if (memory->stop == Memory::Stop::Cancelled)
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    if (!output) {
        return std::unexpected(
            Error{ ErrorKind::TooLarge,
                   QCoreApplication::translate(
                       "Html", "taking the page apart needs more memory or time than the limit allows"),
                   {} });
    }
    HtmlPage page(std::move(memory));
    page.m_root = output->root;
    return page;
}

QByteArrayView HtmlPage::attribute(const GumboNode* node, const char* name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QByteArrayView(found->value) : QByteArrayView();
}

QString HtmlPage::allText(const GumboNode* node)
{
    QString found;
    walk(node, [&](const GumboNode* inner) {
        if (isText(inner))
            found += QString::fromUtf8(text(inner));
        return true;
    });
    return found;
}

} // namespace Redraft
