using System.Buffers;

namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds the values below a column's heading that means a secret, in tables with strokes or tabulators and in lists with commas or semicolons.</summary>
internal static class SecretColumns
{
    private const int MostCells = 64;
    private const int LongestLine = 2000;
    private static readonly SearchValues<char> NoHeading = SearchValues.Create(":=(){}<>");

    /// <summary>Adds the values of a text.</summary>
    public static void AddTo(List<(int Start, int End)> found, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfLine(text, at);
            var next = end + 1;
            if (SeparatorOf(text.AsSpan(at, end - at)) is { } separator && Headings(text, at, end, separator) is { Count: > 0 } columns)
            {
                next = Rows(found, text, next, separator, columns, Cells(text, at, end, separator).Count);
            }

            at = next;
        }
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static char? SeparatorOf(ReadOnlySpan<char> line) => line.Length is < 5 or > LongestLine ? null
        : line.Contains('\t') ? '\t'
        : line.Contains('|') ? '|'
        : line.Contains(';') ? ';'
        : line.Contains(',') ? ',' : null;

    /// <summary>The columns whose heading means a secret; none where the line is no heading.</summary>
    private static List<int> Headings(string text, int start, int end, char separator)
    {
        var columns = new List<int>();
        var cells = Cells(text, start, end, separator);
        for (var at = 0; at < cells.Count && cells.Count > 1; at++)
        {
            var cell = Trimmed(text, cells[at]);
            var heading = text.AsSpan(cell.Start, cell.End - cell.Start);
            if (heading.Length > 40 || heading.ContainsAny(NoHeading) || (separator is ',' or ';' && (heading.IsEmpty || heading.Contains(' ') || text[cells[at].Start] == ' ')))
            {
                return [];
            }

            if (SecretName.Is(heading))
            {
                columns.Add(at);
            }
        }

        return columns;
    }

    private static int Rows(List<(int Start, int End)> found, string text, int at, char separator, List<int> columns, int count)
    {
        while (at < text.Length)
        {
            var end = EndOfLine(text, at);
            var cells = end - at > LongestLine ? [] : Cells(text, at, end, separator);
            if (cells.Count != count)
            {
                break;
            }

            foreach (var column in columns)
            {
                var (start, stop) = Trimmed(text, cells[column]);
                var value = text.AsSpan(start, stop - start);
                if (value.Length > 0 && !value.Contains(' ') && !ValueJudgement.IsNone(value) && !ValueJudgement.IsCode(text, start, value) && !ValueJudgement.IsWord(value))
                {
                    found.Add((start, stop));
                }
            }

            at = end + 1;
        }

        return at;
    }

    private static List<(int Start, int End)> Cells(string text, int start, int end, char separator)
    {
        var cells = new List<(int Start, int End)>();
        for (var at = start; at <= end && cells.Count <= MostCells;)
        {
            var stop = text.IndexOf(separator, at, end - at);
            stop = stop < 0 ? end : stop;
            if (stop > at || separator != '|')
            {
                cells.Add((at, stop));
            }

            at = stop + 1;
        }

        return cells;
    }

    private static (int Start, int End) Trimmed(string text, (int Start, int End) cell)
    {
        var (start, end) = cell;
        while (start < end && text[start] is ' ' or '"' or '\'' or '*' or '`')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '"' or '\'' or '*' or '`')
        {
            end--;
        }

        return (start, end);
    }
}
