// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// libFuzzer target: two texts (the input is cut at its first zero byte) are compared; the runs of every
/// comparison must rebuild both texts, and a comparison must mirror.
#include "comparison/comparison.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace Redraft;

// Paragraphs at line ends: no reader is needed for that, and none is under test.
Article articleOf(const QString& text)
{
    Article article;
    article.text = text;
    const auto isVisible = [&](qint32 at) { return !article.text[at].isSpace(); };
    for (qint32 at = 0; at < qint32(text.size());) {
        qint32 end = at;
        while (end < qint32(text.size()) && text[end] != u'\n')
            ++end;
        const qint32 next = end + 1;
        while (at < end && !isVisible(at))
            ++at;
        while (end > at && !isVisible(end - 1))
            --end;
        if (at < end)
            article.paragraphs.push_back({ { at, end }, ParagraphKind::Body, 0 });
        at = next;
    }
    return article;
}

void require(bool law)
{
    if (!law)
        std::abort();
}

void requireTiling(const Article& article, std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    size_t k = 0;
    for (const Paragraph& paragraph : article.paragraphs) {
        qint32 at = paragraph.span.start;
        for (; k < spans.size() && spans[k].start < paragraph.span.end; ++k) {
            require(spans[k].start == at && spans[k].end <= paragraph.span.end);
            at = spans[k].end;
        }
        require(at == paragraph.span.end);
    }
    require(k == spans.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype cut = std::max<qsizetype>(0, bytes.indexOf('\0'));
    const Article left = articleOf(QString::fromUtf8(bytes.first(cut)));
    const Article right = articleOf(QString::fromUtf8(bytes.sliced(cut)).remove(QChar(0)));
    const Result<Comparison> there = compare(left, right);
    const Result<Comparison> back = compare(right, left);
    require(there && back);
    std::vector<Span> spans[2];
    for (const WordRun& run : there->words) {
        if (run.op != WordOp::Inserted)
            spans[0].push_back(run.left);
        if (run.op != WordOp::Deleted)
            spans[1].push_back(run.right);
    }
    requireTiling(left, spans[0]);
    requireTiling(right, spans[1]);
    const Counts& a = there->counts;
    const Counts& b = back->counts;
    require(a.same == b.same && a.edited == b.edited && a.inserted == b.deleted && a.deleted == b.inserted
            && a.moved == b.moved && a.split == b.merged && a.merged == b.split);
    return 0;
}
