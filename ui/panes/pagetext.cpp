// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/pagetext.h"

#include "panes/markedruns.h"

namespace Redraft {

namespace {

bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F
        || u == 0x061C;
}

// Joiners (U+200C, U+200D) are left out: scripts and emoji need them to look right.
bool hasNoWidth(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x200B || u == 0x2060 || u == 0xFEFF || u == 0x00AD;
}

} // namespace

PageText::PageText(std::shared_ptr<const Snapshot> snapshot, const Theme& theme)
    : m_snapshot(std::move(snapshot))
    , m_painter(theme)
    , m_theme(theme)
    , m_highlighters(m_snapshot->versions.size())
{
}

QString PageText::shown(int version, const Flow& flow, const Block& block) const
{
    const Article& article = *m_snapshot->versions[size_t(version)].article;
    QString text = block.span.in(article.text).toString();
    bool special = false;
    for (QChar& c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20)
            c = u == '\n' || u == '\t' || u == '\r' || u == '\v' || u == '\f' ? QChar(u' ')
                                                                              : QChar(0x2400 + u);
        else if (u == 0x2028 || u == 0x2029 || u == 0x85)
            c = u' ';
        else
            special = special || turnsDirection(c) || hasNoWidth(c);
    }
    if (special) {
        for (const MarkedRun& mark : markedRuns(*m_snapshot, flow, version, block)) {
            const Span part = mark.span;
            for (qint32 i = part.start - block.span.start; i < part.end - block.span.start; ++i) {
                if (turnsDirection(text[i]))
                    text[i] = QChar(0x21C4); // ⇄
                else if (hasNoWidth(text[i]))
                    text[i] = QChar(0x2423); // ␣
            }
        }
    }
    return text;
}

QList<QTextLayout::FormatRange> PageText::formats(int version, const Flow& flow, const Block& block)
{
    const std::shared_ptr<const Article>& article = m_snapshot->versions[size_t(version)].article;
    const ParagraphKind kind = article->paragraphs[size_t(block.paragraph)].kind;
    QList<QTextLayout::FormatRange> formats;
    if (kind == ParagraphKind::Byline || kind == ParagraphKind::Published || kind == ParagraphKind::Caption
        || kind == ParagraphKind::ReadMore) {
        QTextLayout::FormatRange muted{ 0, block.span.length(), {} };
        muted.format.setForeground(m_theme.muted);
        formats.append(muted);
    } else {
        std::unique_ptr<Highlighter>& highlighter = m_highlighters[size_t(version)];
        if (!highlighter)
            highlighter = makeHighlighter(article, m_theme);
        if (highlighter)
            formats = highlighter->formats(block.paragraph, block.span);
    }
    const auto add = [&](Span part, const QTextCharFormat& format) {
        formats.append({ part.start - block.span.start, part.length(), format });
    };
    // What the author set apart stays so; what changed is drawn over it.
    for (const Emphasis& one : article->emphasisIn(block.span)) {
        QTextCharFormat face;
        if (one.bold)
            face.setFontWeight(QFont::Bold);
        if (one.italic)
            face.setFontItalic(true);
        add(one.span, face);
    }
    const std::vector<MarkedRun> marks = markedRuns(*m_snapshot, flow, version, block);
    for (const MarkedRun& mark : marks)
        add(mark.span, m_painter.wordFormat(mark.run));
    // Between two others a word can be new and gone again: new by its tint and line, gone by its ink and
    // stroke.
    for (const MarkedRun& gone : marks) {
        for (const MarkedRun& fresh : marks) {
            if (gone.run.op != WordOp::Deleted || fresh.run.op != WordOp::Inserted
                || !gone.span.overlaps(fresh.span))
                continue;
            QTextCharFormat tint;
            tint.setBackground(m_painter.wordFormat(fresh.run).background());
            add({ std::max(gone.span.start, fresh.span.start), std::min(gone.span.end, fresh.span.end) },
                tint);
        }
    }
    return formats;
}

} // namespace Redraft
