// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/markdown.h"

#include "report/findingstext.h"
#include "report/pieces.h"
#include "report/terminaltext.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QRegularExpression>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Report", text);
}

QString escaped(QStringView text)
{
    QString out;
    for (const QChar c : printable(text)) {
        if (u"\\`*_[]<>~|&#@"_s.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

/// A paragraph that begins like a list, a rule or a heading's underline is a paragraph all the same.
QString asParagraph(QString text)
{
    static const QRegularExpression listLike(u"^\\s*(\\d+)?([-+=.)])"_s);
    const QRegularExpressionMatch match = listLike.match(text);
    if (match.hasMatch())
        text.insert(match.capturedStart(2), u'\\');
    return text;
}

/// Marks hug their words: "** word**" would not be bold.
QString marked(QStringView text, const QString& mark)
{
    const QString words = printable(text);
    const QString inner = words.trimmed();
    if (inner.isEmpty())
        return u" "_s;
    return (words.front() == u' ' ? u" "_s : QString()) + mark + escaped(inner) + mark
        + (words.back() == u' ' ? u" "_s : QString());
}

QString textOf(const Report& report, const ReportPair& pair, const Row& row)
{
    const Article& left = *report.versions[size_t(pair.left)].article;
    const Article& right = *report.versions[size_t(pair.right)].article;
    QString out;
    const auto whole = [&out](const Article& article, const Indices& paragraphs, const QString& mark) {
        for (const qint32 paragraph : paragraphs)
            out += marked(article.paragraphText(paragraph), mark) + u"\n\n";
    };
    if (row.rewritten || row.left.isEmpty() || row.right.isEmpty()) {
        whole(left, row.left, u"~~"_s);
        whole(right, row.right, u"**"_s);
        return out;
    }
    for (const Piece& piece : pieces(left, right, *pair.comparison, row)) {
        switch (piece.kind) {
        case Piece::Kind::Same:
            out += escaped(piece.text);
            break;
        case Piece::Kind::Inserted:
            out += marked(piece.text, u"**"_s);
            break;
        case Piece::Kind::Deleted:
            out += marked(piece.text, u"~~"_s);
            break;
        case Piece::Kind::Break:
            out += u" ¶ ";
            break;
        }
    }
    return asParagraph(out) + u"\n\n";
}

} // namespace

bool writeMarkdown(const Report& report, QIODevice& device)
{
    const auto put = [&device](const QString& text) {
        const QByteArray bytes = text.toUtf8();
        return device.write(bytes) == bytes.size();
    };
    bool ok = true;
    for (const ReportPair& pair : report.pairs) {
        ok = ok
            && put(u"## " + escaped(report.versions[size_t(pair.left)].label) + u" → "
                   + escaped(report.versions[size_t(pair.right)].label) + u"\n\n");
        const Snapshot alone = pairAlone(report, pair);
        for (const ChangeItem& item : changes(alone)) {
            ok = ok
                && put(u"### " + escaped(describe(alone, item)) + u"\n\n"
                       + textOf(report, pair, pair.comparison->rows[size_t(item.row)]));
        }
        if (!pair.comparison->counts.differs())
            ok = ok && put(tr(QT_TRANSLATE_NOOP("Report", "No differences.")) + u"\n\n");
        if (!report.findings)
            continue;
        for (const FindingSection& section : findingSections(report, pair)) {
            QString list = u"### " + escaped(section.title) + u"\n\n";
            for (const FindingLine& line : section.lines) {
                const QChar sign = line.sign == FindingLine::Sign::Added ? u'＋'
                    : line.sign == FindingLine::Sign::Dropped            ? u'−'
                    : line.sign == FindingLine::Sign::Changed            ? u'≠'
                                                                         : u'=';
                list += u"- "_s + sign + u' ' + escaped(line.text) + u'\n';
            }
            ok = ok && put(list + u'\n');
        }
    }
    return ok;
}

} // namespace Redraft
