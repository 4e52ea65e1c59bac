namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds the values that SQL puts into columns whose names mean a secret: <c>INSERT INTO users (name, password) VALUES ('anna', 'x')</c>.</summary>
internal static class SecretInserts
{
    private const string Values = "VALUES";
    private const int MostColumns = 128;
    private const int LongestList = 4096;

    /// <summary>Adds the values of a text.</summary>
    public static void AddTo(List<(int Start, int End)> found, string text)
    {
        for (var at = text.IndexOf(Values, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Values, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (SecretColumns(text, at) is { Count: > 0 } columns)
            {
                Rows(found, text, at + Values.Length, columns);
            }
        }
    }

    /// <summary>Which of the columns before the word mean a secret.</summary>
    private static List<int> SecretColumns(string text, int end)
    {
        var close = SpaceBefore(text, end);
        var open = close > 0 && text[close - 1] == ')' ? text.LastIndexOf('(', close - 1, Math.Min(close, LongestList)) : -1;
        if (open < 0)
        {
            return [];
        }

        var names = text[(open + 1)..(close - 1)].Split(',', MostColumns);
        return [.. Enumerable.Range(0, names.Length).Where(at => IsSecret(names[at].AsSpan().Trim(" \t\n`\"[]'")))];
    }

    /// <summary>A column "login" holds the user's name, and the password has a column of its own.</summary>
    private static bool IsSecret(ReadOnlySpan<char> column) => SecretName.Is(column) && !SecretWords.Pairs.Has(SecretName.LastOf(column));

    /// <summary>Rows of values in brackets, one after the other.</summary>
    private static void Rows(List<(int Start, int End)> found, string text, int at, List<int> columns)
    {
        while ((at = SpaceAfter(text, at)) < text.Length && text[at] == '(')
        {
            var column = 0;
            for (at++; at < text.Length && text[at] != ')'; column++)
            {
                at = SpaceAfter(text, at);
                var isSecret = columns.Contains(column);
                if (isSecret && SecretValue.At(text, at, Giving.Assigned, "password") is { } value && SecretValue.IsOpening(text, value.Start - 1))
                {
                    found.Add(value);
                }

                at = EndOfValue(text, at);
                at += at < text.Length && text[at] == ',' ? 1 : 0;
            }

            at = SpaceAfter(text, Math.Min(text.Length, at + 1));
            at += at < text.Length && text[at] == ',' ? 1 : 0;
        }
    }

    /// <summary>The comma or bracket behind a value, past texts in quotes and calls of functions.</summary>
    private static int EndOfValue(string text, int at)
    {
        for (var depth = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\'' or '"':
                    var end = text.IndexOf(text[at], at + 1);
                    at = end < 0 ? text.Length - 1 : end;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case ')' or ',' when depth == 0:
                    return at;
            }
        }

        return at;
    }

    private static int SpaceAfter(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SpaceBefore(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
