namespace BugBridge.Core.Masking.Secrets;

/// <summary>Reads a user's name and a password that are written together.</summary>
internal static class SecretPairs
{
    /// <summary>"kim / Geheim9" behind "credentials:": the second is the password.</summary>
    public static (int Start, int End)? Second(string text, int at, ReadOnlySpan<char> name)
    {
        var end = at;
        while (end < text.Length && end - at < 96 && !char.IsWhiteSpace(text[end]) && text[end] is not ('/' or ','))
        {
            end++;
        }

        var sign = SecretGiving.AfterSpaces(text, end);
        if (sign < text.Length && text[sign] is '/' or ',' or '|')
        {
            var how = text[sign] == '/' ? Giving.Marked : Giving.Cell;
            return SecretValue.At(text, SecretGiving.AfterSpaces(text, sign + 1), how, name);
        }

        if (sign > end && SecretValue.At(text, sign, Giving.Beside, name) is { } beside)
        {
            return beside;
        }

        var colon = text.AsSpan(at, end - at).IndexOf(':');
        return colon > 0 ? SecretValue.At(text, at + colon + 1, Giving.Marked, name) : null;
    }

    /// <summary>Whether two things with a stroke between them stand at a place.</summary>
    public static bool Is(string text, int at)
    {
        var line = text.AsSpan(at, Math.Min(96, text.Length - at));
        var end = line.IndexOfAny('/', '\n');
        return end > 0 && line[end] == '/';
    }
}
