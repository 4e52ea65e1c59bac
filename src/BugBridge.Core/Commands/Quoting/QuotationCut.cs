using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Commands.Quoting;

/// <summary>Goes through the lines of one message and marks those that its author did not write.</summary>
internal sealed class QuotationCut
{
    // Mail programs that wrap what was quoted already leave the end of a line without its sign; shorter lines were ended by a person.
    private const int ShortestWrapped = 50;
    private const int MostAttributionLines = 4;

    private const string Sign = "lines that start with >";
    private const string Wrapped = "the rest of a quoted line that was wrapped";
    private const string Block = "a block that is marked as quoted";
    private const string Headers = "the header of another mail";
    private const string Attribution = "a line that says who wrote what follows";
    private const string OurNote = "the mark at the end of a note by BugBridge";

    private readonly ImmutableArray<NoteLine> _lines;
    private readonly string[] _texts;
    private readonly string?[] _quoted;
    private readonly bool[] _isFenced;

    public QuotationCut(ImmutableArray<NoteLine> lines)
    {
        _lines = lines;
        _texts = [.. lines.Select(line => line.Block is null ? QuotationMarks.Readable(PlainText.Of(line.Inlines)) : string.Empty)];
        _quoted = new string?[lines.Length];
        _isFenced = Fenced();
    }

    /// <summary>The lines with what they are.</summary>
    public ImmutableArray<AuthoredLine> Run()
    {
        for (var at = 0; at < _lines.Length; at++)
        {
            if (EndingAt(at) is { } why)
            {
                Mark(IsDivider(at - 1) ? at - 1 : at, _lines.Length, why);
                break;
            }

            at += MarkAt(at);
        }

        return [.. _lines.Select((line, at) => new AuthoredLine(line, _quoted[at]))];
    }

    /// <summary>What shows that from this line on nothing is the author's; null where it goes on.</summary>
    private string? EndingAt(int at)
    {
        if (_lines[at].Block is { } block)
        {
            return block is Table table && MailHeaders.AreIn(table) ? Headers : null;
        }

        return QuotationMarks.Divider(_texts[at])
            ?? (MailHeaders.BeginAt(_texts, at) || (IsDivider(at - 1) && MailHeaders.MayBeginAt(_texts, at)) ? Headers : null)
            ?? (AttributionAt(at) is > 0 and { } count && !IsQuotation(at + count) ? Attribution : null);
    }

    /// <summary>Marks a quotation that begins here and ends again.</summary>
    /// <returns>How many lines after this one it was told by.</returns>
    private int MarkAt(int at)
    {
        if (_lines[at].Block is Quote)
        {
            _quoted[at] = Block;
            if (at > 0 && _lines[at - 1].Block is Rule)
            {
                _quoted[at - 1] ??= Block;
            }
        }
        else if (IsSigned(at))
        {
            _quoted[at] = Sign;
        }
        else if (IsWrapped(at))
        {
            _quoted[at] = Wrapped;
        }
        else if (AttributionAt(at) is > 0 and var count)
        {
            Mark(at, at + count, Attribution);
            return count - 1;
        }
        else if (QuotationMarks.IsStamp(_texts[at], at + 1 < _texts.Length ? _texts[at + 1] : string.Empty) is > 0 and var length)
        {
            // A note of ours that was copied without any sign: it began where the last quotation ended, if not earlier.
            Mark(BeginOf(at), at + length, OurNote);
            return length - 1;
        }

        return 0;
    }

    private int BeginOf(int at)
    {
        var begin = at;
        while (begin > 0 && _quoted[begin - 1] is null && !IsDivider(begin - 1))
        {
            begin--;
        }

        return begin;
    }

    private bool IsQuotation(int at) => at < _lines.Length && (_lines[at].Block is Quote || IsSigned(at));

    private bool IsSigned(int at) => _texts[at].StartsWith('>') && !_isFenced[at];

    private bool IsWrapped(int at)
    {
        if (at == 0 || _lines[at].StartsParagraph || _lines[at].Block is not null || _quoted[at - 1] is not (Sign or Wrapped) || _texts[at - 1].Length < ShortestWrapped)
        {
            return false;
        }

        return _texts[at].StartsWith('/') || _texts[at - 1][^1] is not ('.' or '?' or '!' or ':' or ';' or '…' or '。' or '\uFF1F' or '\uFF01');
    }

    /// <summary>How many lines say who wrote what follows; 0 for none.</summary>
    private int AttributionAt(int at)
    {
        if (_lines[at].Block is not null || !QuotationMarks.MayAttribute(_texts[at]))
        {
            return 0;
        }

        var joined = string.Empty;
        for (var count = 1; count <= MostAttributionLines && at + count <= _lines.Length; count++)
        {
            var next = at + count - 1;
            if (_lines[next].Block is not null || (count > 1 && _lines[next].StartsParagraph) || _texts[next].StartsWith('/'))
            {
                return 0;
            }

            joined = count == 1 ? _texts[next] : $"{joined} {_texts[next]}";
            if (QuotationMarks.IsAttribution(joined))
            {
                return count;
            }

            if (_texts[next].Length == 0 || _texts[next][^1] is '.' or '!' or '?' or ':')
            {
                return 0;
            }
        }

        return 0;
    }

    private bool IsDivider(int at) => at >= 0 && (_lines[at].Block is Rule || QuotationMarks.IsRule(_texts[at]));

    private void Mark(int from, int to, string why)
    {
        for (var at = from; at < to && at < _quoted.Length; at++)
        {
            _quoted[at] ??= why;
        }
    }

    /// <summary>Lines between ``` and ```, where &gt; is a prompt.</summary>
    private bool[] Fenced()
    {
        var fenced = new bool[_texts.Length];
        var fences = Enumerable.Range(0, _texts.Length).Where(at => _texts[at].StartsWith("```", StringComparison.Ordinal)).ToList();
        for (var pair = 0; pair + 1 < fences.Count; pair += 2)
        {
            Array.Fill(fenced, true, fences[pair], fences[pair + 1] - fences[pair]);
        }

        return fenced;
    }
}
