// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/xmlpart.h"

#include "documents/limits.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace Redraft {

namespace {

/// Has some element more attributes than the limit? Looked at in the bytes: the parser has compared each of
/// them with each other before it hands out the element. (In UTF-16 the bytes between are zeros.) Fails with
/// Cancelled.
Result<bool> hasTooManyAttributes(QByteArrayView part, const Tick& tick)
{
    const char* const end = part.end();
    quint64 elements = 0;
    for (const char* at = part.begin(); (at = std::find(at, end, '<')) != end;) {
        ++at;
        if ((++elements & 0xffff) == 0 && !goOn(tick, at - part.begin(), 2 * part.size()))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
        if (at == end || *at == '!' || *at == '?' || *at == '/')
            continue;
        int equals = 0;
        char quote = 0;
        for (; at != end && (quote || *at != '>'); ++at) {
            if (quote)
                quote = *at == quote ? 0 : quote;
            else if (*at == '"' || *at == '\'')
                quote = *at;
            else
                equals += *at == '=';
        }
        if (equals > kMaximumAttributes)
            return true;
    }
    return false;
}

} // namespace

Result<void> visitXml(const QByteArray& part, const XmlVisitor& visitor, const Tick& tick)
{
    const auto broken = [](const QString& why) {
        return std::unexpected(Error{ ErrorKind::Format, why, {} });
    };
    const Result<bool> tooMany = hasTooManyAttributes(part, tick);
    if (!tooMany)
        return std::unexpected(tooMany.error());
    if (*tooMany)
        return broken(QCoreApplication::translate("Xml", "an element has more than %1 attributes")
                          .arg(kMaximumAttributes));
    // From a device it decodes a little at a time; bytes it would decode at once.
    QBuffer device;
    device.setData(part);
    device.open(QIODevice::ReadOnly);
    QXmlStreamReader reader(&device);
    int depth = 0;
    quint64 steps = 0;
    while (!reader.atEnd()) {
        if ((++steps & 0xfff) == 0 && !goOn(tick, (part.size() + reader.characterOffset()) / 2, part.size()))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return broken(
                QCoreApplication::translate("Xml", "it defines entities in a DOCTYPE, which is not allowed"));
        case QXmlStreamReader::StartElement:
            if (++depth > kMaximumNesting)
                return broken(QCoreApplication::translate("Xml", "its elements are nested deeper than %1")
                                  .arg(kMaximumNesting));
            if (visitor.start)
                visitor.start(reader.name(), reader.attributes());
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (visitor.end)
                visitor.end(reader.name());
            break;
        case QXmlStreamReader::Characters:
            if (visitor.text)
                visitor.text(reader.text());
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return broken(
            QCoreApplication::translate("Xml", "its XML breaks off in line %1").arg(reader.lineNumber()));
    return {};
}

QStringView attributeOf(const QXmlStreamAttributes& attributes, QStringView name)
{
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value();
    }
    return {};
}

QString firstText(const QByteArray& part, QStringView name)
{
    QString found;
    bool inside = false;
    bool done = false;
    const Result<void> visited = visitXml(
        part,
        { [&](QStringView element, const QXmlStreamAttributes&) { inside = !done && element == name; },
          [&](QStringView element) {
              done = done || (inside && element == name);
              inside = inside && element != name;
          },
          [&](QStringView text) {
              if (inside)
                  found += text;
          } });
    return visited || done ? found.simplified() : QString();
}

} // namespace Redraft
