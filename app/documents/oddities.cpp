// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/oddities.h"

#include "documents/inpieces.h"
#include "text/blocks.h"

#include <QCoreApplication>

namespace Redraft {

namespace {

/// What DOS programs put at a text's end.
constexpr char16_t kEndOfFile = 0x1a;

/// \r\n and a lone \r become \n, in place; false: stopped.
bool unifyLineEnds(QString& text, const Tick& tick)
{
    QChar* out = text.data();
    const QChar* in = text.constData();
    const QChar* const begin = in;
    const QChar* const end = in + text.size();
    qsizetype next = kPiece;
    for (; in != end; ++in) {
        if (in - begin >= next) {
            if (!goOn(tick, next, text.size()))
                return false;
            next += kPiece;
        }
        if (*in != u'\r') {
            *out++ = *in;
        } else {
            *out++ = u'\n';
            if (in + 1 != end && in[1] == u'\n')
                ++in;
        }
    }
    text.truncate(out - text.constData());
    return true;
}

} // namespace

REDRAFT_WIDE void addOddities(QStringView text, Oddities& found)
{
    constexpr char16_t kBroken = QChar::ReplacementCharacter;
    const auto overrides = [](char16_t c) { return quint16(c - 0x202a) <= 4; };
    const auto isolates = [](char16_t c) { return quint16(c - 0x2066) <= 3; };
    // Three ranges, which have little else in them, take less than one question for each kind.
    const auto maybe = [&](char16_t c) {
        return ((c < 0x20) & (c != u'\n')) | (quint16(c - 0x202a) <= 0x3f) | (c >= kBroken);
    };
    for (qsizetype at = findUnit(text, 0, maybe); at < text.size(); at = findUnit(text, at + 1, maybe)) {
        const char16_t c = text[at].unicode();
        found.broken += c == kBroken;
        found.nuls += c == 0;
        found.controls += c < 0x20 && c != 0 && !(c >= u'\t' && c <= u'\r');
        found.hidden += overrides(c) || isolates(c);
        found.carriageReturns = found.carriageReturns || c == u'\r';
    }
}

void replaceLoneSurrogates(QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
}

bool noteOddities(QString& text, QStringList& notices, Oddities found, const Tick& tick)
{
    if (text.endsWith(QChar(kEndOfFile))) {
        text.chop(1);
        --found.controls;
    }
    if (found.broken > 0) {
        notices << QCoreApplication::translate(
                       "Decoding", "%n invalid byte sequence(s) could not be read and are shown as %1.",
                       nullptr, found.broken)
                       .arg(QChar(QChar::ReplacementCharacter));
    }
    if (found.nuls > 0) {
        text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
        notices << QCoreApplication::translate("Decoding", "%n NUL character(s) are shown as %1.", nullptr,
                                               found.nuls)
                       .arg(QChar(QChar::ReplacementCharacter));
    }
    if (found.controls > 0) {
        notices << QCoreApplication::translate("Decoding", "The text holds %n control character(s).", nullptr,
                                               found.controls);
    }
    if (found.hidden > 0) {
        notices << QCoreApplication::translate(
            "Decoding", "The text holds %n invisible character(s) that change its direction (bidi controls).",
            nullptr, found.hidden);
    }
    return !found.carriageReturns || unifyLineEnds(text, tick);
}

} // namespace Redraft
